/** How fast a mixed plant is computed, beside C and Python. */
package org.twinbench.benchmarks.plantmix;
