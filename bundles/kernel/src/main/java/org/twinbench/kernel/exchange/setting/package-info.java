/** Links and bindings of a machine as people wrote them, read and checked. */
package org.twinbench.kernel.exchange.setting;
