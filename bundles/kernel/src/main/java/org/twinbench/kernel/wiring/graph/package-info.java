/** Graphs of numbered nodes: what needs what, what is on a cycle, and which order follows. */
package org.twinbench.kernel.wiring.graph;
