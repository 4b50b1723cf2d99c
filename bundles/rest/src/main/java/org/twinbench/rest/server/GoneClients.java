package org.twinbench.rest.server;

import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import org.eclipse.jetty.io.EofException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends an answer whose client has gone, as {@code curl … | head} does, without the error that Jersey would log of it. */
@Component(service = WriterInterceptor.class)
@JakartarsExtension
@JakartarsName("gone-clients")
public final class GoneClients implements WriterInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(GoneClients.class);

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        try {
            answer.proceed();
        } catch (EofException gone) {
            LOG.debug("A client has gone before the end of its answer: {}", gone.getMessage());
        }
    }
}
