/** JSON: the text and the value. */
package org.twinbench.kernel.json;
