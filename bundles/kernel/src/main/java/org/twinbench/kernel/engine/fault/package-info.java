/** Faults and overrides of a run: read from requests, listed, journalled, handed to the plan. */
package org.twinbench.kernel.engine.fault;
