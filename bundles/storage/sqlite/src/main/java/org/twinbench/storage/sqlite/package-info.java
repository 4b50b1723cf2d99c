/** A storage backend in one SQLite file, and the command that upgrades and downgrades it. */
package org.twinbench.storage.sqlite;
