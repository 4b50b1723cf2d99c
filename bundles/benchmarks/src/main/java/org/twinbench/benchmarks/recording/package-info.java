/** How fast and how small recordings are, beside a table with a row for each sample. */
package org.twinbench.benchmarks.recording;
