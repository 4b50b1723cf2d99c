package org.twinbench.api.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Makes a {@link TwinbenchCommand} known by name, and says what must run for it. */
@ComponentPropertyType
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CommandType {

    /** Prefix of the service properties. */
    String PREFIX_ = "twinbench.command.";

    /** The word that people type; the same as picocli's. */
    String name();

    /** Heading under which the help lists it: {@code Start here}, {@code Look}, {@code Change}. */
    String group() default "More";

    /** Place within the group, smallest first. */
    int order() default 100;

    /**
     * Names of the OSGi features that the launcher boots for it: {@code core}, {@code library}, … One with a variable that has
     * no default is booted only if somebody gives a value, and one that is written {@code opcua?hil} only with {@code --hil}.
     */
    String[] features() default {"core", "library"};

    /**
     * Names of variables of the OSGi features that the command's first operands set, in order; operands are the words that
     * belong to no option. Options that are no variables then have their value behind a {@code =}, or none.
     */
    String[] operands() default {};
}
