/** Component types whose behavior is known exactly. */
package org.twinbench.benchmarks.accuracy.type;
