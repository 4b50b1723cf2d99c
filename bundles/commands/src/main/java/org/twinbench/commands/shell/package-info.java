/** The Gogo shell on this terminal. Without Gogo's bundles nothing in here is loaded: each component waits for Gogo's service. */
package org.twinbench.commands.shell;
