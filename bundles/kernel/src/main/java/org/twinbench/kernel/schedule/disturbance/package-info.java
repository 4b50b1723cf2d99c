/** Where disturbances act in a plan that walks over objects. */
package org.twinbench.kernel.schedule.disturbance;
