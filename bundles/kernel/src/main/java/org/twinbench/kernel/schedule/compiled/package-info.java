/** The plan that runs components in blocks: those of one type whose wires are settled at one level, by one loop over columns. */
package org.twinbench.kernel.schedule.compiled;
