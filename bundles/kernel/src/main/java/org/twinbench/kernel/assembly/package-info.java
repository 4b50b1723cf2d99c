/** From a machine as people wrote it to one that can run: types found, values read, connections made, every mistake named. */
package org.twinbench.kernel.assembly;
