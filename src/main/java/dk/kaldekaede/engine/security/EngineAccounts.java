package dk.kaldekaede.engine.security;

import dk.kaldekaede.engine.Argon2PasswordEncryptor;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The engine's accounts are everybody's accounts: its groups become the authorities of the whole application. */
@Component
class EngineAccounts implements AuthenticationProvider {

    private final IdentityService accounts;
    private final AccountGroups groups;
    private final LoginAttempts attempts;
    private final Argon2PasswordEncryptor hashing;
    private final String nobodys;

    EngineAccounts(
            @Lazy IdentityService accounts,
            @Lazy AccountGroups groups,
            LoginAttempts attempts,
            Argon2PasswordEncryptor hashing) {
        this.accounts = accounts;
        this.groups = groups;
        this.attempts = attempts;
        this.hashing = hashing;
        this.nobodys = hashing.encrypt("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication login) {
        LoginAttempt attempt = LoginAttempt.of(login, groups.isSystem(login.getName()));
        refuseWhileClosed(attempt);
        if (!passes(attempt.user(), String.valueOf(login.getCredentials()))) {
            attempts.wrong(attempt).ifPresent(EngineAccounts::refuse);
            throw new BadCredentialsException("Unknown user or wrong password");
        }
        // Closed while this one was tried, by others at the same instant: not even a right guess is told.
        refuseWhileClosed(attempt);
        attempts.right(attempt);
        var authorities = AccountGroups.authorities(groups.now(attempt.user()).orElse(List.of()));
        return UsernamePasswordAuthenticationToken.authenticated(attempt.user(), null, authorities);
    }

    private void refuseWhileClosed(LoginAttempt attempt) {
        attempts.closedUntil(attempt).ifPresent(EngineAccounts::refuse);
    }

    private static void refuse(Instant until) {
        throw new TooManyAttempts(until);
    }

    private boolean passes(String user, String password) {
        if (!groups.mayUsePassword(user)) {
            // As slow as a wrong password, so that the time does not tell which accounts there are.
            hashing.check(password, nobodys);
            return false;
        }
        return accounts.checkPassword(user, password);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
