package dk.kaldekaede.engine;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id for the engine's accounts, with the parameters that Spring Security recommends. */
@Component
public final class Argon2PasswordEncryptor implements PasswordEncryptor {

    private final Argon2PasswordEncoder encoder;

    public Argon2PasswordEncryptor() {
        this(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    /** With other parameters. They stand in each hash, so what was stored with one set is checked by any. */
    Argon2PasswordEncryptor(Argon2PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public String encrypt(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return encoder.matches(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "argon2id";
    }
}
