package dk.kaldekaede.engine.security;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page offer "Meld hændelse" to those who may use it alone: {@code mayReport} in its model. */
@ControllerAdvice
class ReportingRight {

    private static final Set<String> ROLES = Set.of(Routes.ROLES);

    @ModelAttribute("mayReport")
    boolean mayReport(Authentication who) {
        return who != null
                && who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(ROLES::contains);
    }
}
