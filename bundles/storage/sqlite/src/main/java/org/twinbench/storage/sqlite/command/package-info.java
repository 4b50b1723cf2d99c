/** The command that shows, changes and extends the versions of the database files. */
package org.twinbench.storage.sqlite.command;
