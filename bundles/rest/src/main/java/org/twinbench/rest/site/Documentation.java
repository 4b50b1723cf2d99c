package org.twinbench.rest.site;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardResource;

/** Swagger UI, which shows the HTTP API. */
@Component(service = Documentation.class)
@HttpWhiteboardResource(pattern = "/docs/*", prefix = "/docs")
public final class Documentation {}
