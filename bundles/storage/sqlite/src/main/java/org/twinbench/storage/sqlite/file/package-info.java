/** The database file: connecting to it, what its failures mean, and the versions of its schema. */
package org.twinbench.storage.sqlite.file;
