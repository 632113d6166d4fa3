package dk.kaldekaede.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roles there are and what is demanded of each. */
@Service
public class RolePolicies {

    private static final String ALWAYS = "ALWAYS";

    private final JdbcClient jdbc;
    private final RosterRevision revision;

    RolePolicies(JdbcClient jdbc, RosterRevision revision) {
        this.jdbc = jdbc;
        this.revision = revision;
    }

    /** Every role, by id. */
    public List<RolePolicy> all() {
        Map<String, List<Demand>> demands =
                jdbc.sql("select role, kind, code from role_competence").query(Demand.class).list().stream()
                        .collect(Collectors.groupingBy(Demand::role));
        return jdbc
                .sql("select role, owner_person_id, cover, deputies from role_policy order by role")
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new RolePolicy(
                        row.role(),
                        row.ownerPersonId(),
                        ALWAYS.equals(row.cover()),
                        row.deputies(),
                        codes(demands.get(row.role()), CompetenceKind.LANGUAGE),
                        codes(demands.get(row.role()), CompetenceKind.SKILL)))
                .toList();
    }

    /** Keeps a policy as it is given here: new, or instead of the one there was. */
    @Transactional
    public void save(RolePolicy policy) {
        revision.hold();
        jdbc.sql("delete from role_competence where role = :role")
                .param("role", policy.role())
                .update();
        jdbc.sql("delete from role_policy where role = :role")
                .param("role", policy.role())
                .update();
        jdbc.sql("insert into role_policy (role, owner_person_id, cover, deputies)"
                        + " values (:role, :owner, :cover, :deputies)")
                .param("role", policy.role())
                .param("owner", policy.ownerPersonId())
                .param("cover", policy.always() ? ALWAYS : "NONE")
                .param("deputies", policy.deputies())
                .update();
        policy.languages().forEach(code -> demand(policy.role(), CompetenceKind.LANGUAGE, code));
        policy.skills().forEach(code -> demand(policy.role(), CompetenceKind.SKILL, code));
        revision.next();
    }

    private void demand(String role, CompetenceKind kind, String code) {
        jdbc.sql("insert into role_competence (role, kind, code) values (:role, :kind, :code)")
                .param("role", role)
                .param("kind", kind.name())
                .param("code", code)
                .update();
    }

    private static Set<String> codes(List<Demand> demands, CompetenceKind kind) {
        return demands == null
                ? Set.of()
                : demands.stream()
                        .filter(demand -> demand.kind() == kind)
                        .map(Demand::code)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private record Row(String role, String ownerPersonId, String cover, int deputies) {}

    private record Demand(String role, CompetenceKind kind, String code) {}
}
