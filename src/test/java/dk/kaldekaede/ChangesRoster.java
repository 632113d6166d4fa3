package dk.kaldekaede;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * A {@link KaldekaedeTest} that changes people or shifts and does not put them back: it shares an application with its
 * likes alone, since all others count on the demonstration's roster as it is. {@link RosterLeftAsItWas} holds them to
 * it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@TestPropertySource(properties = "spring.application.name=" + ChangesRoster.APPLICATION)
public @interface ChangesRoster {

    /** The name of the application whose roster may be changed. */
    String APPLICATION = "roster-changed";
}
