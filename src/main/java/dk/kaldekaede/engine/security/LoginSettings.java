package dk.kaldekaede.engine.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people log in.
 *
 * @param accounts whether people's own accounts here are accepted; without, only those of administrators and systems are
 * @param wrongPerClient wrong passwords for one account from one device or address before a pause
 * @param wrongPerAddress wrong passwords from one address, whatever the account
 * @param wrongPerAccount wrong passwords for one account from everywhere it was never used from
 * @param pause how long nothing is tried then
 */
@ConfigurationProperties("kaldekaede.login")
record LoginSettings(
        @DefaultValue("true") boolean accounts,
        @DefaultValue("10") int wrongPerClient,
        @DefaultValue("50") int wrongPerAddress,
        @DefaultValue("100") int wrongPerAccount,
        @DefaultValue("15m") Duration pause) {}
