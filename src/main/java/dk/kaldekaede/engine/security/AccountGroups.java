package dk.kaldekaede.engine.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dk.kaldekaede.engine.Groups;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Which groups an account belongs to: now, and as known half a minute ago for requests that come often. */
@Component
class AccountGroups {

    /** How long somebody who was taken out of a group, or whose account was deleted, may still go on. */
    static final Duration FRESH = Duration.ofSeconds(30);

    private static final int REMEMBERED = 10_000;

    /** With people's accounts switched off: who looks after the machine, and systems. */
    private static final Set<String> ALWAYS = Set.of(Groups.ADMIN, Groups.REPORTER, Groups.WITNESS);

    /** The groups of systems. */
    private static final Set<String> SYSTEMS = Set.of(Groups.REPORTER, Groups.MONITORING, Groups.WITNESS);

    private final IdentityService identity;
    private final boolean peoplesAccounts;
    private final LoadingCache<String, Optional<List<String>>> recent;

    AccountGroups(IdentityService identity, LoginSettings settings, Clock clock) {
        this.identity = identity;
        this.peoplesAccounts = settings.accounts();
        this.recent = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(FRESH)
                .build(this::now);
    }

    /** The groups at this moment; empty when there is no such account. */
    Optional<List<String>> now(String user) {
        if (identity.createUserQuery().userId(user).count() == 0) {
            return Optional.empty();
        }
        return Optional.of(identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .sorted()
                .toList());
    }

    /** The groups as they were half a minute ago at most. */
    Optional<List<String>> recently(String user) {
        return recent.get(user);
    }

    /** Whether this account logs in with a password here: people's may be switched off. */
    boolean mayUsePassword(String user) {
        return now(user)
                .filter(groups -> peoplesAccounts || groups.stream().anyMatch(ALWAYS::contains))
                .isPresent();
    }

    /** Whether the account is a system's and no person's: it is in groups of systems alone. */
    boolean isSystem(String user) {
        return recently(user)
                .filter(groups -> !groups.isEmpty() && SYSTEMS.containsAll(groups))
                .isPresent();
    }

    static Collection<GrantedAuthority> authorities(Collection<String> groups) {
        return groups.stream()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
