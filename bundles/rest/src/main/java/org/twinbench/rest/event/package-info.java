/** What happens in the host, in the shapes in which its clients are told. */
package org.twinbench.rest.event;
