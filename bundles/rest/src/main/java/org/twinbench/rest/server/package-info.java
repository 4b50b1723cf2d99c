/** Where the HTTP server listens. */
package org.twinbench.rest.server;
