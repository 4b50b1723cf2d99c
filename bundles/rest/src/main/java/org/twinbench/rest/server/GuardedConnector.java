package org.twinbench.rest.server;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Listens for HTTP, with limits for what a request's head may be and how long a client may take. */
final class GuardedConnector extends ServerConnector {

    /** Bytes of a request's first line and headers together. */
    private static final int HEAD = 16 << 10;

    private static final long SILENCE_MILLISECONDS = 30_000;
    private static final int BY_CORES = -1;

    /** More requests wait for a thread. */
    private static final int MOST_THREADS = 100;

    /** Jetty would keep 98 KB for each connection to save a few short-lived objects for each request. */
    private static final int NO_HEADER_CACHE = 0;

    GuardedConnector(Server server, String host, int port) {
        super(server, threads(), null, null, BY_CORES, BY_CORES, new HttpConnectionFactory(configuration()));
        setHost(host);
        setPort(port);
        setIdleTimeout(SILENCE_MILLISECONDS);
    }

    /** Machines that tick go before clients that watch them. */
    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("http");
        threads.setDaemon(true);
        threads.setThreadsPriority(Thread.MIN_PRIORITY);
        return threads;
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(HEAD);
        configuration.setHeaderCacheSize(NO_HEADER_CACHE);
        configuration.setSendServerVersion(false);
        configuration.addCustomizer(GuardedConnector::restAfterwards);
        return configuration;
    }

    private static Request restAfterwards(Request request, HttpFields.Mutable answer) {
        if (request.getConnectionMetaData().getConnection().getEndPoint() instanceof TimedEndPoint client) {
            Request.addCompletionListener(request, failure -> client.rest());
        }
        return request;
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        TimedEndPoint client = new TimedEndPoint(channel, selector, key, getScheduler());
        client.setIdleTimeout(getIdleTimeout());
        return client;
    }
}
