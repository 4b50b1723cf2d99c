/** Reads methods of a behavior and writes them again with local variables in place of fields and helpers inlined. */
package org.twinbench.kernel.schedule.compiled.code.inlining;
