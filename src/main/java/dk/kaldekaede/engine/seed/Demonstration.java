package dk.kaldekaede.engine.seed;

import dk.kaldekaede.engine.Argon2PasswordEncryptor;
import dk.kaldekaede.engine.Groups;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What gives a demonstration's database away. */
public final class Demonstration {

    /** The password of all its accounts. */
    static final String PASSWORD = "demo";

    private static final Set<String> ACCOUNTS = Stream.concat(
                    Groups.ROLES.keySet().stream(),
                    Stream.of("manager", "manager-2", "auditor", "admin", "alarmcentral", "monitoring"))
            .collect(Collectors.toUnmodifiableSet());

    private static final String ARGON2 = "{argon2id}";

    private Demonstration() {}

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
