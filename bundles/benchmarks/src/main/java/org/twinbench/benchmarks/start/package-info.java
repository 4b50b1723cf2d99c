/** How fast a host is there and what it takes, beside a framework with nothing of ours in it. */
package org.twinbench.benchmarks.start;
