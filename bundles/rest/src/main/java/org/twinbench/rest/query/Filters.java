package org.twinbench.rest.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Query parameters by which the lists of a resource are filtered, beside those that its methods declare. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Filters {

    /** Their names. */
    String[] value();
}
