/**
 * Behaviors that lie in a bundle without being registered, found in its files: nothing of the bundle is loaded for that.
 */
package org.twinbench.kernel.catalog.deployed;
