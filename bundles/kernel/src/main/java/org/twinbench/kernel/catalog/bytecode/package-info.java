/**
 * The class files of a behavior and of the classes beside it: which method a call lands in, and where an instruction stands in the source.
 */
package org.twinbench.kernel.catalog.bytecode;
