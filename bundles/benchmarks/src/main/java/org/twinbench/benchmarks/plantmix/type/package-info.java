/** The eight component types of PlantMix, as a vendor writes them. */
package org.twinbench.benchmarks.plantmix.type;
