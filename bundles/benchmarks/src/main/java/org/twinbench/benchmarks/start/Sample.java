package org.twinbench.benchmarks.start;

/**
 * One start of a process.
 *
 * @param seconds from its start until it was ready, s
 * @param residentBytes what it had of the memory then, bytes
 */
record Sample(double seconds, long residentBytes) {}
