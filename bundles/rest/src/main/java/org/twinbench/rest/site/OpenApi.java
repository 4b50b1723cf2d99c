package org.twinbench.rest.site;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardResource;

/** The description of the HTTP API; the build makes it from the routes. */
@Component(service = OpenApi.class)
@HttpWhiteboardResource(pattern = "/openapi.json", prefix = "/docs/openapi.json")
public final class OpenApi {}
