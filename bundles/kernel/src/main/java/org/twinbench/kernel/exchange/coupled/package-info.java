/** A machine whose bound inputs take from tags: links as components among the others. */
package org.twinbench.kernel.exchange.coupled;
