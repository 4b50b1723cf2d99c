/** Routes of the extensions. */
package org.twinbench.rest.extension;
