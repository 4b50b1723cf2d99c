/** Algebraic loops of a machine: how each is to be treated, and what was chosen for it. */
package org.twinbench.kernel.wiring.loop;
