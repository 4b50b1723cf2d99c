/** The stream of events: a journal that is bounded, and clients of whom none waits for another. */
package org.twinbench.rest.event.stream;
