/** Keeps machine files and stored machines the same: what has changed since they were, and what follows from it. */
package org.twinbench.folder.sync;
