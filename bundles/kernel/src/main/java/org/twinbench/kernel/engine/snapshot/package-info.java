/** What a simulation remembers: taken down, put back, and carried over to an edited machine. */
package org.twinbench.kernel.engine.snapshot;
