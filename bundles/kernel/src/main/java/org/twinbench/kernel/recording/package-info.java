/** Rows on their way from a ticking simulation to those who record or show them. */
package org.twinbench.kernel.recording;
