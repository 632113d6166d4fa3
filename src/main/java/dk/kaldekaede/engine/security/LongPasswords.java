package dk.kaldekaede.engine.security;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/**
 * What a password has to be: long, and not its owner's name. Length is what keeps guessers out; signs and digits
 * that people are made to use end on a yellow note.
 */
public final class LongPasswords implements PasswordPolicy {

    /** The first administrator's password has to be as long. */
    private static final int SHORTEST = 12;

    /** The names are those under which Camunda's Admin has the words for them. */
    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(
                new Rule(
                        "PASSWORD_POLICY_LENGTH",
                        Map.of("minLength", String.valueOf(SHORTEST)),
                        (password, owner) -> password.length() >= SHORTEST),
                new Rule("PASSWORD_POLICY_USER_DATA", Map.of(), LongPasswords::isNotHerName));
    }

    private static boolean isNotHerName(String password, User owner) {
        return owner == null
                || Stream.of(owner.getId(), owner.getFirstName(), owner.getLastName(), owner.getEmail())
                        .noneMatch(password.strip()::equalsIgnoreCase);
    }

    private record Rule(String name, Map<String, String> parameters, BiPredicate<String, User> holds)
            implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return name;
        }

        @Override
        public Map<String, String> getParameters() {
            return parameters;
        }

        @Override
        public boolean execute(String password) {
            return execute(password, null);
        }

        @Override
        public boolean execute(String password, User owner) {
            return holds.test(password, owner);
        }
    }
}
