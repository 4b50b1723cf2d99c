/** The protocol OPC UA: settings, discovery and connecting. What is said in a session is in {@code session}. */
package org.twinbench.protocols.opcua;
