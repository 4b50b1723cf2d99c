/**
 * What a behavior's class says of itself in annotations: its fields in order, and what is wrong with them.
 */
package org.twinbench.kernel.catalog.declaration;
