/** What is found out about a run before it starts: its signals, its bundles. */
package org.twinbench.runs.start;
