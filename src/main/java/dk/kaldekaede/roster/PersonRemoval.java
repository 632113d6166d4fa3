package dk.kaldekaede.roster;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes out of the register somebody who was put there by mistake. Whoever was ever on duty leaves instead. */
@Service
public class PersonRemoval {

    private static final String MENTIONED = """
            select (select count(*) from duty_shift where person_id = :id)
                + (select count(*) from roster_change_shift where person_id = :id)
                + (select count(*) from absence where person_id = :id)
                + (select count(*) from swap_request where from_person_id = :id or to_person_id = :id)
                + (select count(*) from role_policy where owner_person_id = :id)
            """;

    private final JdbcClient jdbc;
    private final RosterRevision revision;
    private final ApplicationEventPublisher events;

    PersonRemoval(JdbcClient jdbc, RosterRevision revision, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.revision = revision;
        this.events = events;
    }

    /** Whether the roster, or the record of what it was, speaks of her. */
    public boolean isMentioned(String personId) {
        return jdbc.sql(MENTIONED).param("id", personId).query(Long.class).single() > 0;
    }

    /**
     * Removes her. Publishes {@link PersonChanged}.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when something speaks of her
     */
    @Transactional
    public void remove(String personId) {
        revision.hold();
        List.of("calendar_feed", "contact_way", "person_role", "person_competence")
                .forEach(table -> jdbc.sql("delete from " + table + " where person_id = :id")
                        .param("id", personId)
                        .update());
        jdbc.sql("delete from person where id = :id").param("id", personId).update();
        revision.next();
        events.publishEvent(new PersonChanged(personId));
    }
}
