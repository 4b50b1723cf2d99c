/** Components that are run by straight-line code: for machines that are small enough for all of it to stay in the caches. */
package org.twinbench.kernel.schedule.compiled.line;
