/** Protocols, what is found behind links, and how the links of simulations are doing. */
package org.twinbench.rest.link;
