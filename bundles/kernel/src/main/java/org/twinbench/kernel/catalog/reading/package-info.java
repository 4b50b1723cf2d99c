/**
 * What the bytecode of a behavior amounts to: its wires and registers, the rules that it breaks, and what its author should know.
 */
package org.twinbench.kernel.catalog.reading;
