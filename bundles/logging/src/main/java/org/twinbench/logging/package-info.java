/** The log: what a line looks like, where it goes, how much is logged. The only place that knows Logback. */
package org.twinbench.logging;
