/** The commands that look at machine files without running them: {@code check} and {@code format}. */
package org.twinbench.commands.check;
