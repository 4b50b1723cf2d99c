/**
 * Writes the methods of many components one after the other into one method, where every field of every component stands at a
 * constant place.
 */
package org.twinbench.kernel.schedule.compiled.code.line;
