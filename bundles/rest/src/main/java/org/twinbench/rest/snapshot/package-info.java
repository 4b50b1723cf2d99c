/** Routes of snapshots. */
package org.twinbench.rest.snapshot;
