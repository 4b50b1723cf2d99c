/** Work on a database file: opened when it is needed, one that writes at a time, many that read. */
package org.twinbench.storage.sqlite.session;
