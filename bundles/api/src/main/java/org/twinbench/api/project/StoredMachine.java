package org.twinbench.api.project;

import java.util.Map;
import java.util.Optional;

/**
 * A machine without its parts.
 *
 * @param projectId the project it belongs to
 * @param name free text, unique in the project
 * @param description free text
 * @param extensions versions of the extensions that it was made with, by symbolic name
 * @param loops how algebraic loops are solved, by port
 */
public record StoredMachine(
        long projectId,
        String name,
        Optional<String> description,
        Optional<Map<String, String>> extensions,
        Optional<Map<String, String>> loops) {}
