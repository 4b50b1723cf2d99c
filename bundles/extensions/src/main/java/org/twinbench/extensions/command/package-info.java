/** The command {@code extension}. */
package org.twinbench.extensions.command;
