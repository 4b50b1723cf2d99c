/** Routes of what extensions add to the workbench. */
package org.twinbench.rest.workbench;
