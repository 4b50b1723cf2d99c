package org.twinbench.api.simulation;

/**
 * How late the ticks of a paced simulation started, since it was prepared.
 *
 * @param ticks how many ticks had a deadline
 * @param p50 what half of them did not exceed, in s
 * @param p99 what 99 of 100 did not exceed, in s
 * @param max the most, in s
 */
public record Lateness(long ticks, double p50, double p99, double max) {}
