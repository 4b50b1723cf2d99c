/** Pages and files for the browser. */
package org.twinbench.rest.site;
