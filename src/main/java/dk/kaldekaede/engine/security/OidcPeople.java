package dk.kaldekaede.engine.security;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People who log in with the municipality's own log-in. Each gets an account without a password, so that the engine, the
 * roster and Tasklist know her; its groups are those that her claims are mapped to, set anew at every log-in.
 */
@Component
class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String NO_ROLE = "no_role";
    static final String NAME_TAKEN = "name_taken";
    static final String NAME_UNUSABLE = "name_unusable";

    /** What the columns that hold a user take, and addresses of the engine's interface carry. */
    private static final Pattern USABLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,63}");

    /** Who this account belongs to at the provider, for as long as it exists. */
    private static final String OWNER = "oidc-subject";

    private final OidcUserService provider = new OidcUserService();
    private final OidcSettings settings;
    private final IdentityService identity;
    private final TransactionTemplate transaction;

    OidcPeople(OidcSettings settings, IdentityService identity, TransactionTemplate transaction) {
        this.settings = settings;
        this.identity = identity;
        this.transaction = transaction;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser person = provider.loadUser(request);
        Set<String> groups = settings.groupsFor(person.getClaim(settings.groupsClaim()));
        if (!USABLE.matcher(person.getName()).matches()) {
            throw refusal(NAME_UNUSABLE);
        }
        transaction.executeWithoutResult(status -> keep(person, groups));
        if (groups.isEmpty()) {
            throw refusal(NO_ROLE);
        }
        String nameClaim = request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUserNameAttributeName();
        return new DefaultOidcUser(
                AccountGroups.authorities(groups), person.getIdToken(), person.getUserInfo(), nameClaim);
    }

    private void keep(OidcUser person, Set<String> groups) {
        String id = person.getName();
        String owner = person.getIssuer() + " " + person.getSubject();
        User account = identity.createUserQuery().userId(id).singleResult();
        if (account == null && groups.isEmpty()) {
            return;
        }
        if (account == null) {
            account = identity.newUser(id);
        } else if (!owner.equals(identity.getUserInfo(id, OWNER))) {
            throw refusal(NAME_TAKEN);
        }
        account.setFirstName(person.getFullName() == null ? id : person.getFullName());
        account.setLastName("");
        identity.saveUser(account);
        identity.setUserInfo(id, OWNER, owner);
        setGroups(id, groups);
    }

    private void setGroups(String id, Set<String> groups) {
        Set<String> had = identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        had.stream().filter(group -> !groups.contains(group)).forEach(group -> identity.deleteMembership(id, group));
        groups.stream().filter(group -> !had.contains(group)).forEach(group -> identity.createMembership(id, group));
    }

    private static OAuth2AuthenticationException refusal(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
