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

    private static final Set<String> ACCOUNTS = Stream.concat(
                    Groups.ROLES.keySet().stream(),
                    Stream.of("manager", "manager-2", "auditor", "admin", "alarmcentral", "monitoring"))
            .collect(Collectors.toUnmodifiableSet());

    private static final String ARGON2 = "{argon2id}";

    private Demonstration() {}

    /**
     * Those of the demonstration's accounts that still have its password.
     *
     * @param passwords every account's password as the engine stores it
     */
    public static List<String> accountsWithItsPassword(Map<String, String> passwords) {
        return passwords.entrySet().stream()
                .filter(account -> ACCOUNTS.contains(account.getKey()))
                .filter(account -> opens(account.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean opens(String stored) {
        return stored != null
                && stored.startsWith(ARGON2)
                && new Argon2PasswordEncryptor().check(PASSWORD, stored.substring(ARGON2.length()));
    }
}
