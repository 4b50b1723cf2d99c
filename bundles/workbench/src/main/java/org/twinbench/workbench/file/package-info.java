/** Files for the browser: their types, their tags, packed and unpacked. */
package org.twinbench.workbench.file;
