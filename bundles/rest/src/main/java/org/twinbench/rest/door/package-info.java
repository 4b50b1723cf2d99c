/** The front door: who may ask at all, and what every answer tells the browser. */
package org.twinbench.rest.door;
