package org.twinbench.kernel.catalog.flow;

/**
 * The field that holds an array or another object.
 *
 * @param field its name
 * @param shared whether it is static
 */
record Memory(String field, boolean shared) {}
