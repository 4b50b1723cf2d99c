/** Machines in one piece: put together from their parts, and taken apart. */
package org.twinbench.projects.machine;
