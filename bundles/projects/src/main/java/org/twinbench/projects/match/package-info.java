/** Which tags are called like which ports. */
package org.twinbench.projects.match;
