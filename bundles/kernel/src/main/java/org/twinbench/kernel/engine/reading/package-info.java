/** Rows of signals as they are now: read between two ticks or beside them, or kept from when there was a plan. */
package org.twinbench.kernel.engine.reading;
