/** What is said in one session: tags are found, read, written, subscribed and browsed. */
package org.twinbench.protocols.opcua.session;
