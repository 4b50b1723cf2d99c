/**
 * Turns the methods of a behavior into loops over columns: fields become local variables, helpers are inlined, and the class that
 * results lives in the kernel and refers to nothing of the vendor's.
 */
package org.twinbench.kernel.schedule.compiled.code;
