/** Routes of what the host keeps: projects, machines and their parts. */
package org.twinbench.rest.entries;
