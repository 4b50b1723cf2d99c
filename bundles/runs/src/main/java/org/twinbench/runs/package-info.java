/** Runs, as a service: started, listed, replayed, deleted. */
package org.twinbench.runs;
