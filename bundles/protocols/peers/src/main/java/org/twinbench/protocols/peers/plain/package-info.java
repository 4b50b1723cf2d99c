/** What others' clients do without us: the reference that links are compared with. */
package org.twinbench.protocols.peers.plain;
