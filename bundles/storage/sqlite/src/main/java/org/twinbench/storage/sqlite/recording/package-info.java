/** Recordings in one SQLite file: frames that survive at once, chunks for good, and summaries for trends. */
package org.twinbench.storage.sqlite.recording;
