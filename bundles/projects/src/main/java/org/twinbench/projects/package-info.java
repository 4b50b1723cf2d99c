/** Projects, machines and their parts: what may be written, and how it is kept in a storage. */
package org.twinbench.projects;
