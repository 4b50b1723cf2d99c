/** Machines and controllers: the links of a simulation, and what is found behind an endpoint. */
package org.twinbench.kernel.exchange;
