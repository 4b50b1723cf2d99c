/** The workbench's host side in the built product: its files, live values, what extensions add to it. */
package org.twinbench.launcher.system.workbench;
