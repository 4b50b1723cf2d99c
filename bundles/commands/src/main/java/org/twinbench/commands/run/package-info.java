/** The command {@code run}: a machine without a screen, as fast as possible, its signals into a table and a CSV file. */
package org.twinbench.commands.run;
