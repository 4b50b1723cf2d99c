/** What a link adds to the client that it is made of. */
package org.twinbench.benchmarks.coupling;
