package dk.kaldekaede.effort;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The action cards that the plans name but do not contain (SF-8, KS-8). The municipality uploads its own; every version
 * is kept, and the last one counts.
 */
@Component
public class ActionCards {

    /** The leaflet with contact details that is handed out to those affected (KS-3.1); kept as a card is. */
    public static final String LEAFLET = "FOLDER";

    /** The most a card may take, in bytes: below the largest request that is let in at all. */
    public static final int MOST_BYTES = 900 * 1024;

    /** The cards of each action plan, by their codes in the plans. */
    private static final Map<String, List<String>> CODES =
            Map.of("social-work", List.of("C-SS", "C-ARB"), "crisis-support", List.of("C-BUR", LEAFLET));

    private final JdbcClient jdbc;
    private final Clock clock;

    ActionCards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The codes of all cards. */
    public static List<String> codes() {
        return List.of("C-SS", "C-ARB", "C-BUR", LEAFLET);
    }

    /** The codes of an action plan's cards. */
    public static List<String> codesOf(String actionPlan) {
        return CODES.getOrDefault(actionPlan, List.of());
    }

    /** What a file that is to be a card turns out to be. */
    public enum Verdict {
        /** It may be a card. */
        ACCEPTABLE,
        /** It is no whole PDF, or larger than allowed. */
        NO_PDF,
        /** It runs or opens something, or carries another file. */
        ACTIVE
    }

    /** What a file is, by what stands in it. Its name says nothing. */
    public static Verdict verdict(byte[] content) {
        PdfFile file = new PdfFile(content);
        if (content.length > MOST_BYTES || !file.isWhole()) {
            return Verdict.NO_PDF;
        }
        return file.isActive() ? Verdict.ACTIVE : Verdict.ACCEPTABLE;
    }

    /**
     * Keeps a new version of a card.
     *
     * @throws IllegalArgumentException when there is no such card, or it is not acceptable
     */
    @Transactional
    public void add(String code, byte[] content, String byUser) {
        if (!codes().contains(code) || verdict(content) != Verdict.ACCEPTABLE) {
            throw new IllegalArgumentException(
                    "No such card, or no plain PDF of at most %d bytes".formatted(MOST_BYTES));
        }
        jdbc.sql("""
                        insert into action_card (id, code, content, uploaded_at, uploaded_by_user)
                        values (:id, :code, :content, :at, :user)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("code", code)
                .param("content", content)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("user", byUser)
                .update();
    }

    /**
     * Puts an earlier version of a card back in force, as a new version with the same content. That of the newest
     * version changes nothing.
     *
     * @return false when the card has no such version, or what stands in it would not be accepted today
     */
    @Transactional
    public boolean putBack(String code, String id, String byUser) {
        Optional<byte[]> earlier = content(code, id).filter(content -> verdict(content) == Verdict.ACCEPTABLE);
        Optional<byte[]> newest = of(code).stream().findFirst().flatMap(card -> content(code, card.id()));
        earlier.filter(content -> !Arrays.equals(content, newest.orElse(null)))
                .ifPresent(content -> add(code, content, byUser));
        return earlier.isPresent();
    }

    /** The versions of a card, the newest first; none while the municipality has not uploaded its own. */
    public List<ActionCard> of(String code) {
        return jdbc.sql(
                        "select id, code, uploaded_at, uploaded_by_user from action_card where code = :code order by seq desc")
                .param("code", code)
                .query((row, number) -> new ActionCard(
                        row.getString("id"),
                        row.getString("code"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                        row.getString("uploaded_by_user")))
                .list();
    }

    /** What stands on one version of a card. */
    public Optional<byte[]> content(String code, String id) {
        return jdbc.sql("select content from action_card where code = :code and id = :id")
                .param("code", code)
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }
}
