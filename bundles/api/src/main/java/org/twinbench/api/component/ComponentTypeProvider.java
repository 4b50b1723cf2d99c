package org.twinbench.api.component;

import org.osgi.annotation.versioning.ConsumerType;
import org.twinbench.api.library.ComponentTypeDescriptor;

/**
 * A component type of the general form: one whose ports are known only when its parameters are, such as the columns of a
 * table. Registered as a singleton OSGi service. Methods are called on service threads, never while a tick runs, and may do
 * input and output.
 */
@ConsumerType
public interface ComponentTypeProvider {

    /** Returns the type as the library shows it: its parameters, and the ports that every component of it has. */
    ComponentTypeDescriptor descriptor();

    /**
     * Returns the type as one component has it.
     *
     * @throws UnusableParameters if these parameters give no component
     */
    ComponentTypeDescriptor descriptor(Parameters parameters) throws UnusableParameters;

    /**
     * Returns the behavior of one component.
     *
     * @throws UnusableParameters if these parameters give no component
     */
    GeneralBehavior create(Parameters parameters) throws UnusableParameters;
}
