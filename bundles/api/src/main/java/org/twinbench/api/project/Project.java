package org.twinbench.api.project;

import java.util.Optional;

/**
 * A container of machines.
 *
 * @param name free text, unique in the host
 * @param description free text
 */
public record Project(String name, Optional<String> description) {}
