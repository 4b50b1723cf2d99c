/**
 * Values of running simulations, over one WebSocket per browser.
 */
package org.twinbench.workbench.live;
