/** JSON in bodies of requests and answers. */
package org.twinbench.rest.json;
