/**
 * Units of measure. The definitions of UCUM come from a library; its arithmetic does not, since it rounds a psi to seven digits
 * and takes a decibel for a tenth.
 */
package org.twinbench.kernel.units;
