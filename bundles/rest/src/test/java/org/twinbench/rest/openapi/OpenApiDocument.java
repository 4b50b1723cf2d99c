package org.twinbench.rest.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinbench.rest.entries.EntriesResource;
import org.twinbench.rest.problem.ProblemDetails;
import org.twinbench.rest.query.Paging;

/** Makes the description of the HTTP API from the annotated resources; the build calls it. */
public final class OpenApiDocument {

    private OpenApiDocument() {}

    /**
     * Writes the document.
     *
     * @param args the folder of the compiled classes, the file to write, the version of the product
     */
    public static void main(String[] args) throws IOException {
        Set<Class<?>> resources = Resources.below(Path.of(args[0]));
        Path file = Path.of(args[1]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, Json.pretty(of(resources, args[2])) + "\n");
    }

    static OpenAPI of(Set<Class<?>> resources, String version) {
        ModelConverters.getInstance().addConverter(new RecordSchemas());
        OpenAPIExtensions.setExtensions(List.of(new Answers()));
        OpenAPI document = new Reader(new OpenAPI()).read(new LinkedHashSet<>(resources));
        ModelConverters.getInstance().readAll(ProblemDetails.class).forEach(document.getComponents()::addSchemas);
        Paths paths = sorted(document.getPaths());
        resources.stream().filter(EntriesResource.class::isAssignableFrom).forEach(r -> EntryRoutes.complete(paths, r));
        paths.values().stream().flatMap(path -> path.readOperations().stream()).forEach(OpenApiDocument::finish);
        return document.paths(paths).info(info(version)).servers(List.of(new Server().url("/api/v1")));
    }

    private static Paths sorted(Paths paths) {
        Paths sorted = new Paths();
        new TreeMap<>(paths).forEach(sorted::addPathItem);
        return sorted;
    }

    private static Info info(String version) {
        return new Info()
                .title("Twinbench")
                .description("Model a machine, run it, connect it to its controller, test it.")
                .version(version)
                .license(new License().name("Apache-2.0"));
    }

    /** Six sorts of entries have the same methods; tools want names that differ. */
    private static void finish(Operation operation) {
        String method = operation.getOperationId().replaceFirst("_[0-9]+$", "");
        operation.setOperationId(operation.getTags().get(0) + "." + method);
        Stream.ofNullable(operation.getParameters()).flatMap(List::stream).forEach(OpenApiDocument::describe);
    }

    private static void describe(Parameter parameter) {
        switch (parameter.getName()) {
            case Paging.LIMIT ->
                parameter
                        .description("how many items at most; 100 if absent")
                        .schema(new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(1_000)));
            case Paging.CURSOR -> parameter.description("what the last answer called next");
            case "If-Match" -> parameter.description("the ETag of what is replaced; 412 if it has changed");
            default -> {}
        }
    }
}
