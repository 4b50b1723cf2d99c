/** The index of commands: what the launcher must boot for each, and the help that it prints without booting anything. */
package org.twinbench.commands.index;
