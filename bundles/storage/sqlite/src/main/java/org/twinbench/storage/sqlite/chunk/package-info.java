/** Rows of a group of signals, column by column: gathered in memory, sealed, and summed up level by level. */
package org.twinbench.storage.sqlite.chunk;
