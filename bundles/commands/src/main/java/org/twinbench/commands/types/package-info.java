/** The command {@code types}: the library on a terminal. */
package org.twinbench.commands.types;
