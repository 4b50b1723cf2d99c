/** The opened folder of machine files. */
package org.twinbench.rest.folder;
