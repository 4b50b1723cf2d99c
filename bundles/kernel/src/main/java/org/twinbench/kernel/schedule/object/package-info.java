/** The plan that walks over one object per component. */
package org.twinbench.kernel.schedule.object;
