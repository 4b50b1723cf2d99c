/** Lists of tags: bindings as CSV, and ports that are called like tags. */
package org.twinbench.rest.tags;
