/** What looks after a run: alarms, components that throw or do not return, loops without a solution, the end of its time. */
package org.twinbench.kernel.engine.supervision;
