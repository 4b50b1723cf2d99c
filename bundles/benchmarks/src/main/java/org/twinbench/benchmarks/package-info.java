/** Measures Twinbench beside references, in one run: {@link org.twinbench.benchmarks.Benchmarks} lists what there is. */
package org.twinbench.benchmarks;
