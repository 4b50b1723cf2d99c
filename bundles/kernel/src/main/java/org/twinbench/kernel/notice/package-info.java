/** Telling those who want to know of changes. */
package org.twinbench.kernel.notice;
