/** Machine files on disk, and the mistakes in them with the lines on which they stand. */
package org.twinbench.commands.file;
