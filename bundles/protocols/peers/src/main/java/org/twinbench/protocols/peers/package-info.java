/**
 * Servers of OPC UA and Modbus TCP that we did not write, run by tests as processes of their own. They need Node.js with
 * npm, and Debian's python3-pymodbus; a test that misses one fails.
 */
package org.twinbench.protocols.peers;
