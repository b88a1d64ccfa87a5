package org.folkmoot.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route for officers that takes files too large for memory, besides {@code @Consumes(MediaType.MULTIPART_FORM_DATA)}. They are
 * written to disk as they come in, and found in {@link FormBody#sent}; when the route has answered they are deleted. Its page
 * has {@code {{csrf}}} before the first field for a file: without a token nothing is written.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StreamedFiles {
    /** Largest body in MB, at most {@value FormDoor#MOST_MEGABYTES}. */
    int megabytes();

    /** Most files in one form. */
    int files() default 10;
}
