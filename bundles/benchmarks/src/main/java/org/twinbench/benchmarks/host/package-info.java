/** Hosts in processes of their own, and what is asked of them over HTTP. */
package org.twinbench.benchmarks.host;
