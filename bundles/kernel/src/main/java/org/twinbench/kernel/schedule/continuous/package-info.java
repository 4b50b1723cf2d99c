/**
 * Solvers: how continuous states go from one tick to the next, and where events happen in between. Nothing here knows
 * components; they stand behind {@link org.twinbench.kernel.schedule.continuous.Equations}.
 */
package org.twinbench.kernel.schedule.continuous;
