/**
 * Servers and clients that we did not write, for tests and benchmarks of protocols: servers to talk to, in processes of their
 * own, and plain clients to be compared with. They need Node.js with npm, and Debian's python3-pymodbus; a test that misses
 * one fails.
 */
package org.twinbench.protocols.peers;
