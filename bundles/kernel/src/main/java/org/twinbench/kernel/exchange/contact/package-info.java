/** Links while a simulation runs: a thread each, that connects, reads, writes, and connects again. */
package org.twinbench.kernel.exchange.contact;
