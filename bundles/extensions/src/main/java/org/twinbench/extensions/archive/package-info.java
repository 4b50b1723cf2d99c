/** Jars, checked to their last byte before anything is done with them. */
package org.twinbench.extensions.archive;
