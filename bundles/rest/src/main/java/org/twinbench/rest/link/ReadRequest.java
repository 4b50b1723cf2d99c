package org.twinbench.rest.link;

import java.util.List;

/**
 * Which tags to read.
 *
 * @param addresses how the link finds them
 */
public record ReadRequest(List<String> addresses) {}
