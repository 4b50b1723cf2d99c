/** Random, malformed and hostile requests to every route of a running host. */
package org.twinbench.launcher.system.fuzz;
