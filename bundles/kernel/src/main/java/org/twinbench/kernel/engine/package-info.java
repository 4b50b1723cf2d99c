/** Simulations: ticks, clocks, states, commands and their journal. */
package org.twinbench.kernel.engine;
