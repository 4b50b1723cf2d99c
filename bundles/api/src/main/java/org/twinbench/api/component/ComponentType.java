package org.twinbench.api.component;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Makes a {@link Behavior} a component type of the library. It becomes properties of the service
 * ({@code twinbench.type.id}, …) and a capability of the bundle ({@code twinbench.component}), so that a resolver knows who
 * provides which type.
 */
@ComponentPropertyType
@Capability(namespace = "twinbench.component")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ComponentType {

    /** Prefix of the service properties. */
    String PREFIX_ = "twinbench.type.";

    /**
     * Name of the type in machine files. Ids without a dot belong to the platform's own library; a vendor's carries the
     * vendor's name: {@code acme.servo}.
     */
    @Attribute("twinbench.component")
    String id();

    /** Name for people, in title case: {@code Heater}. */
    String name();

    /** Shelf of the library: {@code thermal}, {@code fluid}, {@code sensor}, … */
    String category();

    /** What the component is and does, in one sentence. */
    String doc() default "";

    /** Ids by which older machine files call this type. */
    String[] formerly() default {};
}
