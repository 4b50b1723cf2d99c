/** A run that is coupled to controllers: what it will write, whether it is connected, how it went. */
package org.twinbench.commands.run.coupled;
