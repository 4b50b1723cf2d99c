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
 * @param loops what is done about algebraic loops, by a wire ({@code path.port}) that each goes through: {@code reject},
 *     {@code delay}, {@code fixed_point} or {@code newton}
 */
public record StoredMachine(
        long projectId,
        String name,
        Optional<String> description,
        Optional<Map<String, String>> extensions,
        Optional<Map<String, String>> loops) {}
