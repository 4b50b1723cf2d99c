package org.twinbench.rest.site;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardResource;

/** The files of the start page. */
@Component(service = Files.class)
@HttpWhiteboardResource(pattern = "/site/*", prefix = "/site")
public final class Files {}
