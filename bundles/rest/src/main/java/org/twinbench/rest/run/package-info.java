/** Runs: list, replay, annotate, delete; their signals as trends and as CSV. */
package org.twinbench.rest.run;
