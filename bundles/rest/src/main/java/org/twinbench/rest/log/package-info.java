/** The log: recent lines, and how much is logged. */
package org.twinbench.rest.log;
