/** Where runs are kept: a document each, their commands and alarms, and the files of their machines. */
package org.twinbench.runs.shelf;
