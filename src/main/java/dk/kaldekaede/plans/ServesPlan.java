package dk.kaldekaede.plans;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the rules of the plans that a page or a part of the product serves where no model or table does. Processes name
 * theirs in the property {@code plan}, tables in each row's description; docs/plan-coverage.md is made from the three.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ServesPlan {

    /** The rules' numbers, as SF-8. */
    String[] value();

    /** What it is to its reader, in a few words. */
    String as();
}
