/** What may be written: the rules of each sort of entries. */
package org.twinbench.projects.rule;
