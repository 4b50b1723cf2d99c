/**
 * Plans: how the components of an assembled machine are stepped. A plan knows no clock, no thread and no command; the engine
 * calls it, one thread at a time.
 */
package org.twinbench.kernel.schedule;
