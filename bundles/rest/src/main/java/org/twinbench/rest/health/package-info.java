/**
 * How the host is: whether it serves, and what is wrong although it does. Three questions, three answers: does the process live
 * ({@code /health/live}), does it serve ({@code /health}, 503 if not), does everything work ({@code state} there is {@code up},
 * not {@code degraded}).
 */
package org.twinbench.rest.health;
