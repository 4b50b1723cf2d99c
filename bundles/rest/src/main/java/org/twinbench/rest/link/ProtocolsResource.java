package org.twinbench.rest.link;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.link.Links;
import org.twinbench.api.protocol.Certificates;
import org.twinbench.rest.json.Page;
import org.twinbench.rest.problem.NotThere;

/** Protocols that are installed, and the certificates that they keep. */
@Component(service = ProtocolsResource.class)
@JakartarsResource
@Path(ProtocolsResource.PATH)
@Tag(name = ProtocolsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class ProtocolsResource {

    static final String PATH = "protocols";

    private final Links links;

    /** Answers what these know. */
    @Activate
    public ProtocolsResource(@Reference Links links) {
        this.links = links;
    }

    /** Lists protocols, sorted by id. */
    @GET
    @Operation(summary = "List the protocols that links may have, with the settings of their links")
    public Page<ProtocolView> list() {
        return new Page<>(links.protocols().stream().map(ProtocolView::of).toList(), Optional.empty());
    }

    /** Reads a protocol. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a protocol")
    public ProtocolView read(@PathParam("id") String id) {
        return links.protocols().stream()
                .filter(protocol -> protocol.id().equals(id))
                .findFirst()
                .map(ProtocolView::of)
                .orElseThrow(() -> new NotThere("There is no protocol \"" + id + "\"; see GET protocols."));
    }

    /** Lists certificates of remote systems. */
    @GET
    @Path("{id}/certificates")
    @Operation(summary = "List certificates of remote systems, those in quarantine first")
    public Page<CertificateView> certificates(@PathParam("id") String id) {
        read(id);
        return page(links, id);
    }

    static Page<CertificateView> page(Links links, String protocol) {
        List<CertificateView> known = links.certificates(protocol).stream()
                .flatMap(certificates -> certificates.list().stream())
                .map(CertificateView::of)
                .toList();
        return new Page<>(known, Optional.empty());
    }

    /** Trusts a certificate. */
    @POST
    @Path("{id}/certificates/{thumbprint}/trust")
    @Operation(summary = "Trust the certificate of a remote system from now on")
    public Page<CertificateView> trust(@PathParam("id") String id, @PathParam("thumbprint") String thumbprint) {
        require(keeper(id, thumbprint).trust(thumbprint), thumbprint);
        return page(links, id);
    }

    /** Forgets a certificate. */
    @DELETE
    @Path("{id}/certificates/{thumbprint}")
    @Operation(summary = "Trust the certificate of a remote system no more, and forget it")
    public void forget(@PathParam("id") String id, @PathParam("thumbprint") String thumbprint) {
        require(keeper(id, thumbprint).remove(thumbprint), thumbprint);
    }

    private Certificates keeper(String id, String thumbprint) {
        read(id);
        return links.certificates(id).orElseThrow(() -> missing(thumbprint));
    }

    private static void require(boolean known, String thumbprint) {
        if (!known) {
            throw missing(thumbprint);
        }
    }

    private static NotThere missing(String thumbprint) {
        return new NotThere("There is no certificate with the thumbprint " + thumbprint + ".");
    }
}
