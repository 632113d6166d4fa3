package dk.kaldekaede.engine.security;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** The engine's accounts are everybody's accounts: its groups become the authorities of the whole application. */
@Component
class EngineAccounts implements AuthenticationProvider {

    private final IdentityService accounts;

    EngineAccounts(@Lazy IdentityService accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String user = login.getName();
        if (!passes(user, String.valueOf(login.getCredentials()))) {
            throw new BadCredentialsException("Unknown user or wrong password");
        }
        var authorities =
                groupsOf(user).stream().map(SimpleGrantedAuthority::new).toList();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    private boolean passes(String user, String password) {
        try {
            return accounts.checkPassword(user, password);
        } catch (org.camunda.bpm.engine.AuthenticationException e) {
            throw new LockedException("Too many attempts", e);
        }
    }

    private List<String> groupsOf(String user) {
        return accounts.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
