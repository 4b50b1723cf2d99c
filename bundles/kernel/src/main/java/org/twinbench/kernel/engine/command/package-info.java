/** What changes a machine while it runs: read, checked and prepared by whoever asks, in force at a tick edge, journalled. */
package org.twinbench.kernel.engine.command;
