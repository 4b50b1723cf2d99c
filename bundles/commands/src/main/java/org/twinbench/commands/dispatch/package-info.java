/** Finds the command that was asked for, runs it, and turns what went wrong into sentences and exit codes. */
package org.twinbench.commands.dispatch;
