package org.twinbench.rest.extension;

/**
 * Who uses an extension.
 *
 * @param id number of a machine or simulation
 * @param name the machine's name
 */
public record ExtensionUse(long id, String name) {}
