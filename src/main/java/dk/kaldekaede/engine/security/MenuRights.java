package dk.kaldekaede.engine.security;

import dk.kaldekaede.engine.Groups;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page offer in its menu what its reader may use, and nothing that would refuse her. */
@ControllerAdvice
class MenuRights {

    private static final Set<String> ROLES = Set.of(Routes.ROLES);
    private static final Set<String> TASKLIST = Stream.concat(ROLES.stream(), Stream.of(Groups.AUDITOR, Groups.MANAGER))
            .collect(Collectors.toSet());
    private static final Set<String> PLANNERS = Set.of(Groups.MANAGER);
    private static final Set<String> REPORT_READERS = Set.of(Groups.MANAGER, Groups.AUDITOR, Groups.ADMIN);
    private static final Set<String> RULE_READERS = Set.of(Routes.RULE_READERS);
    private static final Set<String> WATCHERS = Set.of(Groups.ADMIN, Groups.MANAGER);
    private static final Set<String> ACCOUNTS = Set.of(Groups.ADMIN);

    @ModelAttribute("mayReport")
    boolean mayReport(Authentication who) {
        return isOneOf(who, ROLES);
    }

    /** Whether Tasklist lets her in; the engine's rights say so. */
    @ModelAttribute("mayWork")
    boolean mayWork(Authentication who) {
        return isOneOf(who, TASKLIST);
    }

    /** Whether she uploads the action cards. */
    @ModelAttribute("mayKeepCards")
    boolean mayKeepCards(Authentication who) {
        return isOneOf(who, PLANNERS);
    }

    @ModelAttribute("mayKeepAccounts")
    boolean mayKeepAccounts(Authentication who) {
        return isOneOf(who, ACCOUNTS);
    }

    /** Whether she reads the reports. */
    @ModelAttribute("mayReadReports")
    boolean mayReadReports(Authentication who) {
        return isOneOf(who, REPORT_READERS);
    }

    /** Whether she reads the tables and what is changed in them. */
    @ModelAttribute("mayReadRules")
    boolean mayReadRules(Authentication who) {
        return isOneOf(who, RULE_READERS);
    }

    /** Whether she looks after the chain itself. */
    @ModelAttribute("mayWatch")
    boolean mayWatch(Authentication who) {
        return isOneOf(who, WATCHERS);
    }

    /** Whether she plans the duty roster. */
    @ModelAttribute("mayPlan")
    boolean mayPlan(Authentication who) {
        return isOneOf(who, PLANNERS);
    }

    private static boolean isOneOf(Authentication who, Set<String> groups) {
        return who != null
                && who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(groups::contains);
    }
}
