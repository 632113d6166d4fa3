package dk.kaldekaede.engine;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The same algorithm with the least work: the tests log in thousands of times, a tenth of a second each. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int KIBIBYTES = 64;

    @Bean
    @Primary
    Argon2PasswordEncryptor quickPasswordEncryptor() {
        return new Argon2PasswordEncryptor(new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, 1));
    }
}
