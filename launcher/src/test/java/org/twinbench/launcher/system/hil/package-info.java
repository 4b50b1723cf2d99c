/** Hardware in the loop, as people have it: the product, coupled to controllers that we did not write. */
package org.twinbench.launcher.system.hil;
