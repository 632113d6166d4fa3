package dk.kaldekaede.roster.ical;

import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The private addresses where people's calendar programs read their shifts, one a person. An address is shown when it is
 * made and never again: the database holds the hash of its token.
 */
@Service
public class CalendarFeeds {

    /** 192 bits: beyond guessing. */
    private static final int TOKEN_BYTES = 24;

    private final JdbcClient jdbc;
    private final PeopleRegister people;
    private final Clock clock;
    private final String baseUrl;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(
            JdbcClient jdbc, PeopleRegister people, Clock clock, @Value("${kaldekaede.base-url}") String baseUrl) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /**
     * Makes her an address; the one she had leads nowhere from now on.
     *
     * @return the address
     */
    @Transactional
    public String renew(String personId) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        revoke(personId);
        jdbc.sql("insert into calendar_feed (person_id, token_hash, made_at) values (:person, :hash, :at)")
                .param("person", personId)
                .param("hash", hash(token))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return baseUrl + "/vagtplan/kalender/" + token + ".ics";
    }

    /** Her address leads nowhere from now on. */
    @Transactional
    public void revoke(String personId) {
        jdbc.sql("delete from calendar_feed where person_id = :person")
                .param("person", personId)
                .update();
    }

    /** When her address was made; empty when she has none. */
    public Optional<Instant> madeAt(String personId) {
        return jdbc.sql("select made_at from calendar_feed where person_id = :person")
                .param("person", personId)
                .query(Instant.class)
                .optional();
    }

    /** Whose calendar a token opens; empty when nobody's, or she has left. */
    public Optional<PersonDetails> personOf(String token) {
        return jdbc.sql("select person_id from calendar_feed where token_hash = :hash")
                .param("hash", hash(token))
                .query(String.class)
                .optional()
                .flatMap(people::find)
                .filter(person -> person.isThere(clock.instant()));
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
