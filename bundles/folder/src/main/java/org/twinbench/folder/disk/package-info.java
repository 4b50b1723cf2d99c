/** The folder as it lies on disk: what is in it, reading, writing, being told of changes. */
package org.twinbench.folder.disk;
