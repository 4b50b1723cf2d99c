/** Lists of edits to a machine: how they are written in JSON. */
package org.twinbench.rest.changes;
