/**
 * The component types of all installed bundles: they come and go as services, each class is read for wires, registers and dependencies,
 * and what cannot be used is explained.
 */
package org.twinbench.kernel.catalog;
