/** Entries of all sorts as documents of a storage. */
package org.twinbench.projects.entry;
