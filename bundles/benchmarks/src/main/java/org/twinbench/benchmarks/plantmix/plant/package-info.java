/** The machine that is computed: drawn, as a file, and as a model. */
package org.twinbench.benchmarks.plantmix.plant;
