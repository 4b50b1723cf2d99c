/**
 * What a behavior's bytecode does with its fields: a walk through {@code initialize}, {@code outputs}, {@code step} and everything they
 * call on {@code this}, with a trace on every value of the inputs it depends on. Where the code cannot be followed, it is taken to do the
 * worst that it could: what is said to be independent is independent.
 *
 * <p>{@link ClassReading} is the entrance. {@link Walk} follows calls, {@link MethodWalk} takes one method, {@link TraceInterpreter} one
 * instruction; {@link Facts} collects what was seen, {@link CodeRules} judges it.
 */
package org.twinbench.kernel.catalog.bytecode;
