/** What a paced machine suffers from many clients that watch it. */
package org.twinbench.benchmarks.load;
