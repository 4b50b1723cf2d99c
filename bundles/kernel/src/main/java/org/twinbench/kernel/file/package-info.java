/** Machine files: the text and the machine. */
package org.twinbench.kernel.file;
