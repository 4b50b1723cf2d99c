package org.twinbench.rest.json;

/**
 * A record that many clients read at the same time, over and over: while it stays equal it is printed once for all of them. Its
 * maps are sorted, so that equal ones read alike.
 */
public interface Watched {}
