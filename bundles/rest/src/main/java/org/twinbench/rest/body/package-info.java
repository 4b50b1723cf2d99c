/** Bodies of requests: how large each route takes them, and what becomes of those that end too early. */
package org.twinbench.rest.body;
