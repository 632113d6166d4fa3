package dk.kaldekaede.engine.seed;

import dk.kaldekaede.engine.Groups;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** The groups of the plans' roles, and those that look after the application. */
@Component
class GroupSeed {

    /** The group whose members the engine itself lets do everything; its web applications insist on it. */
    static final String ENGINE_ADMIN = org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

    private final IdentityService identity;

    GroupSeed(IdentityService identity) {
        this.identity = identity;
    }

    void addMissing() {
        Groups.ROLES.forEach((id, name) -> add(id, name, "ROLE"));
        add(Groups.MANAGER, "Regelansvarlige", "KALDEKAEDE");
        add(Groups.AUDITOR, "Revision", "KALDEKAEDE");
        add(Groups.ADMIN, "Administratorer", "KALDEKAEDE");
        add(Groups.REPORTER, "Systemer, der melder hændelser", "KALDEKAEDE");
        add(Groups.MONITORING, "Systemer, der overvåger driften", "KALDEKAEDE");
        add(Groups.WITNESS, "Vidnet, der rejser prøvealarmer", "KALDEKAEDE");
        add(
                ENGINE_ADMIN,
                "Administratorer af procesmotoren",
                org.camunda.bpm.engine.authorization.Groups.GROUP_TYPE_SYSTEM);
    }

    private void add(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() > 0) {
            return;
        }
        Group group = identity.newGroup(id);
        group.setName(name);
        group.setType(type);
        identity.saveGroup(group);
    }
}
