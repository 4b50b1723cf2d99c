/** From a machine as people wrote it to one that can run: types found, units agreed, wires ordered, every mistake named. */
package org.twinbench.kernel.assembly;
