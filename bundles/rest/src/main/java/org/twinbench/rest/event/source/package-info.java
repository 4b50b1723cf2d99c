/** Where events come from: each class listens to one service of the host. */
package org.twinbench.rest.event.source;
