/** What components remember: one object each, with its fields behind accesses that do not box. */
package org.twinbench.kernel.schedule.memory;
