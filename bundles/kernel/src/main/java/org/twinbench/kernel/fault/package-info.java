/**
 * Faults and overrides: what they do to the value of a signal, without a plan, a thread or a unit. A plan binds them to its
 * slots and components.
 */
package org.twinbench.kernel.fault;
