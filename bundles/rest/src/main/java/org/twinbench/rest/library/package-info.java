/** Routes of the library. */
package org.twinbench.rest.library;
