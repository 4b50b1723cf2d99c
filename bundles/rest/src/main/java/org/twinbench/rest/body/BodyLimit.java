package org.twinbench.rest.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How large a route takes the bodies of its requests, where it is not the usual {@value #USUAL} MiB. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {

    /** MiB of a route that says nothing. */
    int USUAL = 1;

    /** MiB that are taken. */
    int mebibytes();
}
