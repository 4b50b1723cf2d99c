package org.twinbench.kernel.schedule.compiled.code.inlining;

import java.util.List;
import org.objectweb.asm.tree.InsnList;
import org.twinbench.kernel.catalog.bytecode.Code;

/**
 * The inlined body of a loop.
 *
 * @param code the method that it was written from
 * @param instructions its instructions
 * @param locals its local variables
 * @param tables the arrays that it reads, the class data of the class that it stands in
 */
public record Body(Code code, InsnList instructions, Locals locals, List<Object> tables) {}
