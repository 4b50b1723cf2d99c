/** What a run gives while it goes and when it ends: its progress, its rows as a CSV file, and the table of its signals. */
package org.twinbench.commands.run.output;
