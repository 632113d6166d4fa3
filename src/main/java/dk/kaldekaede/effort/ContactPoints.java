package dk.kaldekaede.effort;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers and addresses outside the roster that the municipality sets itself: nothing is known until somebody has. Every
 * value is kept, and the last one counts.
 */
@Component
public class ContactPoints {

    private static final String NONE = "";

    private final JdbcClient jdbc;
    private final Clock clock;

    ContactPoints(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What there is to set. */
    public enum Kind {
        /** The telephone that citizens can ring day and night, run with Hørsholm, Herlev and Lyngby-Taarbæk (KS-3.2). */
        CRISIS_TELEPHONE,
        /** The mail address of the region's contact, who is written to eight weeks on (KS-1.3). */
        REGION_CONTACT
    }

    /**
     * A value and who set it.
     *
     * @param value the number or address
     * @param setAt when
     * @param setByUser the account that did
     */
    public record ContactPoint(String value, OffsetDateTime setAt, String setByUser) {}

    /** What counts now; empty while nobody has set it, or when it was taken away. */
    public Optional<ContactPoint> find(Kind kind) {
        return jdbc.sql("select address, set_at, set_by_user from contact_point where kind = :kind"
                        + " order by seq desc fetch first 1 rows only")
                .param("kind", kind.name())
                .query((row, number) -> new ContactPoint(
                        row.getString("address"),
                        row.getObject("set_at", OffsetDateTime.class),
                        row.getString("set_by_user")))
                .optional()
                .filter(point -> !NONE.equals(point.value()));
    }

    /** The number or address that counts now; null while there is none. */
    public String value(Kind kind) {
        return find(kind).map(ContactPoint::value).orElse(null);
    }

    /**
     * Sets it.
     *
     * @param value a number or address; null takes it away
     */
    @Transactional
    public void set(Kind kind, String value, String byUser) {
        jdbc.sql("""
                        insert into contact_point (id, kind, address, set_at, set_by_user)
                        values (:id, :kind, :address, :at, :user)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("kind", kind.name())
                .param("address", value == null ? NONE : value)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("user", byUser)
                .update();
    }
}
