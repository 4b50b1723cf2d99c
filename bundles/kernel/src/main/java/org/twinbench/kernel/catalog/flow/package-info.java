/**
 * What a behavior's code does with its fields: a walk through one method and everything that it calls on {@code this}, with a trace on
 * every value of the inputs that it depends on. Where the code cannot be followed, it is taken to do the worst that it could: what is
 * said to be independent is independent.
 *
 * <p>{@link Walk} follows calls, {@link MethodWalk} takes one method, {@link TraceInterpreter} one instruction, with {@link FieldAccess}
 * and {@link Calls} for those that matter; {@link Facts} collects what was seen.
 */
package org.twinbench.kernel.catalog.flow;
