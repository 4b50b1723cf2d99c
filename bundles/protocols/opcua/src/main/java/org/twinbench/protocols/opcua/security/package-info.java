/** Certificates: the one by which this host shows itself, and those of servers. */
package org.twinbench.protocols.opcua.security;
