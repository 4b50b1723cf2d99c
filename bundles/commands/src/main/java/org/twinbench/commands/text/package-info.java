/** Numbers, tables and mistakes as people read them on a terminal. */
package org.twinbench.commands.text;
