/** How the host is. */
package org.twinbench.rest.health;
