package org.twinbench.rest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.twinbench.rest.query.Filters;

/**
 * Completes the routes of one sort of entries: the filters of the list, and what an entry says where Swagger does not see it
 * (it resolves type variables of methods with one or two parameters only).
 */
final class EntryRoutes {

    private EntryRoutes() {}

    static void complete(Paths paths, Class<?> resource) {
        String path = "/" + resource.getAnnotation(Path.class).value();
        PathItem one = paths.get(path + "/{id}");
        MediaType entry = answer(one.getGet());
        answer(one.getPut()).setSchema(entry.getSchema());
        answer(one.getPatch()).setSchema(entry.getSchema());
        Operation list = paths.get(path).getGet();
        Schema<?> page = answer(list).getSchema();
        ((ArraySchema) page.getProperties().get("items")).setItems(entry.getSchema());
        Optional.ofNullable(resource.getAnnotation(Filters.class)).ifPresent(filters -> addTo(list, filters));
    }

    private static MediaType answer(Operation operation) {
        return operation.getResponses().get("200").getContent().get("application/json");
    }

    private static void addTo(Operation list, Filters filters) {
        for (String filter : filters.value()) {
            list.addParametersItem(new QueryParameter()
                    .name(filter)
                    .description("only those with this value")
                    .schema(new StringSchema()));
        }
    }
}
