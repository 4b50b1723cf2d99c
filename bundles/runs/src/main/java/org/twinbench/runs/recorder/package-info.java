/** From the rows of running simulations to the storage, on one thread. */
package org.twinbench.runs.recorder;
