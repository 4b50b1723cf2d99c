/** Who ticks when: the machine with its time, deadlines, and turns at touching it. */
package org.twinbench.kernel.engine.clock;
