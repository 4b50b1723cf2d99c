/** Solvers of algebraic loops: they seek the values of the torn wires at which one evaluation of the loop gives them back. */
package org.twinbench.kernel.schedule.loop;
