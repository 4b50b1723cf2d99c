package org.twinbench.kernel.schedule.compiled.code.inlining;

import org.objectweb.asm.tree.InsnList;
import org.twinbench.kernel.catalog.bytecode.Code;

/**
 * The inlined body of a loop.
 *
 * @param code the method that it was written from
 * @param instructions its instructions
 * @param locals its local variables
 */
public record Body(Code code, InsnList instructions, Locals locals) {}
