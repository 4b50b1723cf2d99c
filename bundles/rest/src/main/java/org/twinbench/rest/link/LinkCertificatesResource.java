package org.twinbench.rest.link;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.link.Links;
import org.twinbench.rest.json.Page;

/** The certificates that matter for a stored link. */
@Component(service = LinkCertificatesResource.class)
@JakartarsResource
@Path("links/{id: [0-9]{1,18}}/certificates")
@Tag(name = "links")
@Produces(MediaType.APPLICATION_JSON)
public final class LinkCertificatesResource {

    private final Links links;
    private final StoredLinks stored;

    /** Answers about these links. */
    @Activate
    public LinkCertificatesResource(@Reference Links links, @Reference StoredLinks stored) {
        this.links = links;
        this.stored = stored;
    }

    /** Lists the certificates that its protocol keeps. */
    @GET
    @Operation(summary = "List the certificates that the protocol of the link keeps, those in quarantine first")
    public Page<CertificateView> certificates(@PathParam("id") long id) {
        return ProtocolsResource.page(links, stored.find(id).protocol());
    }
}
