/** The command serve. */
package org.twinbench.rest.serve;
