/** Numbers of 64 bits in few bytes, as samples of machines allow it. */
package org.twinbench.storage.sqlite.packing;
