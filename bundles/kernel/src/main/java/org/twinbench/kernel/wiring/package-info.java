/** Connections: the ports they join, the units they agree on, and the order of wires that follows from them. */
package org.twinbench.kernel.wiring;
