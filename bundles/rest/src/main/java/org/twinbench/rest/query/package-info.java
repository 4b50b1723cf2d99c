/** Query parameters: paging, filters, and the refusal of unknown ones. */
package org.twinbench.rest.query;
