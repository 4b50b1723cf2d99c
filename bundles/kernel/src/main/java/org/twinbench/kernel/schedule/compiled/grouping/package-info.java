/** Which components run together in a block, which as objects, and why. */
package org.twinbench.kernel.schedule.compiled.grouping;
