/** A folder of machine files that is the workspace. */
package org.twinbench.folder;
