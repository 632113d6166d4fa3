package dk.kaldekaede.effort;

import java.nio.charset.StandardCharsets;
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

    /** The most a card may take, in bytes: below the largest request that is let in at all. */
    public static final int MOST_BYTES = 900 * 1024;

    /** The cards of each action plan, by their codes in the plans. */
    private static final Map<String, List<String>> CODES =
            Map.of("social-work", List.of("C-SS", "C-ARB"), "crisis-support", List.of("C-BUR"));

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final JdbcClient jdbc;
    private final Clock clock;

    ActionCards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The codes of all cards. */
    public static List<String> codes() {
        return List.of("C-SS", "C-ARB", "C-BUR");
    }

    /** The codes of an action plan's cards. */
    public static List<String> codesOf(String actionPlan) {
        return CODES.getOrDefault(actionPlan, List.of());
    }

    /** Whether it is a PDF, by how it begins, that is no larger than allowed. Its name says nothing. */
    public static boolean isAcceptable(byte[] content) {
        return content.length <= MOST_BYTES
                && content.length > PDF.length
                && Arrays.equals(Arrays.copyOf(content, PDF.length), PDF);
    }

    /**
     * Keeps a new version of a card.
     *
     * @throws IllegalArgumentException when there is no such card, or it is not acceptable
     */
    @Transactional
    public void add(String code, byte[] content, String byUser) {
        if (!codes().contains(code) || !isAcceptable(content)) {
            throw new IllegalArgumentException("No such card, or no PDF of at most %d bytes".formatted(MOST_BYTES));
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
