/** Requests that are sent twice and done once: the header {@code Idempotency-Key}. */
package org.twinbench.rest.idempotency;
