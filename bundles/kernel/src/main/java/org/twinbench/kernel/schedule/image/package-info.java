/**
 * Images: all that a plan remembers, in arrays that are allocated beforehand and filled between two ticks by copying. Names are
 * found before and after, on another thread.
 */
package org.twinbench.kernel.schedule.image;
