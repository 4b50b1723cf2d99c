/** Ports and tags that are called alike. */
package org.twinbench.rest.match;
