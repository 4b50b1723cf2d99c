/** Failures, told as problem details (RFC 9457). */
package org.twinbench.rest.problem;
