/** A short way for what is read very often. */
package org.twinbench.rest.shortcut;
