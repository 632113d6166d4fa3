package dk.kaldekaede.engine.seed;

import dk.kaldekaede.engine.Argon2PasswordEncryptor;
import dk.kaldekaede.engine.Groups;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What gives a demonstration's database away. */
public final class Demonstration {

    /** The password of all its accounts. */
    static final String PASSWORD = "demo";

    /** Colleagues who share a role with the account of its name: their accounts, and the role of each. */
    static final Map<String, String> COLLEAGUES = Map.of(
            "tolke-2", "tolke",
            "tolke-3", "tolke",
            "ppr-psykologer-2", "ppr-psykologer",
            "ppr-psykologer-3", "ppr-psykologer");

    private static final Set<String> ACCOUNTS = Stream.of(
                    Groups.ROLES.keySet(),
                    COLLEAGUES.keySet(),
                    Set.of("manager", "manager-2", "auditor", "admin", "alarmcentral", "monitoring", "vidne"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final String ARGON2 = "{argon2id}";

    private Demonstration() {}

    /** A colleague's name: the role's, and the number her account ends with. */
    static String nameOf(String colleague) {
        String number = colleague.substring(colleague.length() - 1);
        return Groups.ROLES.get(COLLEAGUES.get(colleague)) + " (nr. " + number + ")";
    }

    /**
     * An account's password as the engine stores it.
     *
     * @param account the account's id
     * @param password the hash, with its algorithm's name in braces before it
     * @param salt what the engine adds to a password before it makes the hash; may be null
     */
    public record StoredPassword(String account, String password, String salt) {

        private boolean isTheDemonstrations() {
            return ACCOUNTS.contains(account)
                    && password != null
                    && password.startsWith(ARGON2)
                    && new Argon2PasswordEncryptor()
                            .check(PASSWORD + (salt == null ? "" : salt), password.substring(ARGON2.length()));
        }
    }

    /** Those of the demonstration's accounts that still have its password. */
    public static List<String> accountsWithItsPassword(List<StoredPassword> passwords) {
        return passwords.stream()
                .filter(StoredPassword::isTheDemonstrations)
                .map(StoredPassword::account)
                .sorted()
                .toList();
    }
}
