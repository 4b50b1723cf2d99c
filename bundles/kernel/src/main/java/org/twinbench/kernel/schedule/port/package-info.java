/** Where the values of ports stand, and what moves them between the components' objects and the slots that show them to others. */
package org.twinbench.kernel.schedule.port;
