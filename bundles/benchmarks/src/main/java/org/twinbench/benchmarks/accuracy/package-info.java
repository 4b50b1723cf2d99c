/** How near the solvers come to what is known exactly. */
package org.twinbench.benchmarks.accuracy;
