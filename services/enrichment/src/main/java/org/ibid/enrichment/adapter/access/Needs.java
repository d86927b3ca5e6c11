package org.ibid.enrichment.adapter.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ibid.enrichment.access.Role;

/** Which role a request needs; without it a reading one needs {@link Role#READER}, any other {@link Role#OPERATOR}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {
    Role value();
}
