/** The command {@code browse}: what is behind an endpoint, one level at a time. */
package org.twinbench.commands.browse;
