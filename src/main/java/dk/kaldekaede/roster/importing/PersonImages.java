package dk.kaldekaede.roster.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kaldekaede.roster.PersonDetails;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code roster_import_person}: people as they were before an import, and as it left them. */
@Repository
class PersonImages {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;

    PersonImages(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /**
     * One person.
     *
     * @param before as she was; null when she was not there
     * @param after as the import left her
     */
    record Image(PersonDetails before, PersonDetails after) {}

    void insert(String importId, List<Image> images) {
        batches.batchUpdate(
                "insert into roster_import_person (import_id, person_id, before_image, after_image)"
                        + " values (?, ?, ?, ?)",
                images.stream()
                        .map(image -> new Object[] {
                            importId,
                            image.after().id(),
                            image.before() == null ? null : write(image.before()),
                            write(image.after())
                        })
                        .toList());
    }

    List<Image> of(String importId) {
        return jdbc.sql("select before_image, after_image from roster_import_person where import_id = :id"
                        + " order by person_id")
                .param("id", importId)
                .query((row, number) -> new Image(read(row.getString(1)), read(row.getString(2))))
                .list();
    }

    /** Only the newest import can be undone: what earlier ones changed is not kept. */
    void forgetAllBut(String importId) {
        jdbc.sql("delete from roster_import_person where import_id <> :id")
                .param("id", importId)
                .update();
    }

    /** What was changed long ago is not undone any more. */
    void forgetAppliedBefore(Instant at) {
        jdbc.sql("delete from roster_import_person where import_id in"
                        + " (select id from roster_import where applied_at < :at)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private String write(PersonDetails person) {
        try {
            return json.writeValueAsString(person);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A person can always be written", e);
        }
    }

    private PersonDetails read(String image) {
        try {
            return image == null ? null : json.readValue(image, PersonDetails.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An image of a person can not be read", e);
        }
    }
}
