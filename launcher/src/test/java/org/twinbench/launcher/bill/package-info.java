/**
 * The bill of materials, which the build writes for the distribution. It stands among the tests because the library that
 * knows the format is no part of the product.
 */
package org.twinbench.launcher.bill;
