/** Values of tags on their way between a link's thread and a machine: scaled, converted, judged, and handed over without waiting. */
package org.twinbench.kernel.exchange.tag;
