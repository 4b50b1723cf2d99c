/** Routes of simulations. */
package org.twinbench.rest.simulation;
