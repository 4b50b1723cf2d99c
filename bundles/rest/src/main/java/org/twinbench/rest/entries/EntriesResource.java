package org.twinbench.rest.entries;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.twinbench.api.project.Entries;
import org.twinbench.api.project.Entry;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.rest.json.Created;
import org.twinbench.rest.json.Page;
import org.twinbench.rest.json.Replacement;
import org.twinbench.rest.query.Paging;

/**
 * The routes of one sort of entries: list, create, read, replace, patch, delete.
 *
 * @param <T> what an entry says
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class EntriesResource<T extends Record> {

    private final String path;
    private final Entries<T> entries;
    private final Patches<T> patches;

    EntriesResource(String path, Class<T> type, Entries<T> entries) {
        this.path = path;
        this.entries = entries;
        this.patches = new Patches<>(type, entries);
    }

    /** Lists entries in the order of their ids. */
    @GET
    @Operation(summary = "List")
    public final Page<Entry<T>> list(
            @QueryParam(Paging.LIMIT) String limit, @QueryParam(Paging.CURSOR) String cursor, @Context UriInfo asked) {
        Map<String, List<String>> query = asked.getQueryParameters();
        Paging paging = Paging.of(query);
        return paging.page(
                entries.list(filter(query), paging.after(), paging.enough()), entry -> Long.toString(entry.id()));
    }

    /** Creates an entry. */
    @POST
    @Operation(summary = "Create")
    public final Created<Entry<T>> create(T content) {
        Entry<T> entry = entries.create(content);
        return new Created<>(path + "/" + entry.id(), entry);
    }

    /** Reads an entry. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read")
    public final Entry<T> read(@PathParam("id") long id) {
        return entries.read(id);
    }

    /** Replaces an entry. */
    @PUT
    @Path("{id}")
    @Operation(summary = "Replace")
    public final Entry<T> replace(
            @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, Replacement<T> replacement) {
        if (replacement.id().filter(given -> given != id).isPresent()) {
            throw new InvalidInput(Mistake.at("/id", "The path says " + id + "; an entry keeps its id.")
                    .value(replacement.id().get().toString()));
        }
        OptionalLong asRead = replacement.revision().map(OptionalLong::of).orElseGet(OptionalLong::empty);
        OptionalLong revision = IfMatch.revision(Optional.ofNullable(ifMatch));
        return entries.replace(id, revision.isPresent() ? revision : asRead, replacement.content());
    }

    /** Changes some members of an entry. */
    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change some members (RFC 7396)")
    public final Entry<T> patch(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, Value patch) {
        return patches.apply(id, IfMatch.revision(Optional.ofNullable(ifMatch)), patch);
    }

    /** Deletes an entry and what cannot be without it. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete, with all that belongs to it")
    public final void delete(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        entries.delete(id, IfMatch.revision(Optional.ofNullable(ifMatch)));
    }

    private static Map<String, String> filter(Map<String, List<String>> query) {
        return query.entrySet().stream()
                .filter(q -> !q.getKey().equals(Paging.LIMIT) && !q.getKey().equals(Paging.CURSOR))
                .collect(Collectors.toMap(Map.Entry::getKey, q -> q.getValue().get(0)));
    }
}
