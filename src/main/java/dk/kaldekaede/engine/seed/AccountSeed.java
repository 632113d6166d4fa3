package dk.kaldekaede.engine.seed;

import dk.kaldekaede.engine.Groups;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The accounts of the demonstration, or, in earnest, the one that makes the others. */
@Component
class AccountSeed {

    private static final Logger LOG = LoggerFactory.getLogger(AccountSeed.class);

    private final IdentityService identity;
    private final String firstAdminPassword;

    AccountSeed(IdentityService identity, @Value("${kaldekaede.first-admin-password}") String firstAdminPassword) {
        this.identity = identity;
        this.firstAdminPassword = firstAdminPassword;
    }

    void addDemonstration() {
        Groups.ROLES.forEach((role, name) -> add(role, name, Demonstration.PASSWORD, List.of(role)));
        Demonstration.COLLEAGUES.forEach(
                (id, role) -> add(id, Demonstration.nameOf(id), Demonstration.PASSWORD, List.of(role)));
        add("manager", "Regelansvarlig", Demonstration.PASSWORD, List.of(Groups.MANAGER));
        add("manager-2", "Regelansvarlig (nr. 2)", Demonstration.PASSWORD, List.of(Groups.MANAGER));
        add("auditor", "Revisor", Demonstration.PASSWORD, List.of(Groups.AUDITOR));
        add("monitoring", "Driftsovervågning", Demonstration.PASSWORD, List.of(Groups.MONITORING));
        add("vidne", "Vidnet", Demonstration.PASSWORD, List.of(Groups.WITNESS));
        add("alarmcentral", "Alarmcentralens system", Demonstration.PASSWORD, List.of(Groups.REPORTER));
        addAdmin(Demonstration.PASSWORD);
    }

    void addFirstAdmin() {
        if (identity.createUserQuery().count() > 0) {
            return;
        }
        if (firstAdminPassword.isBlank()) {
            LOG.warn("There is no account yet: set kaldekaede.first-admin-password and start again");
            return;
        }
        addAdmin(firstAdminPassword);
    }

    private void addAdmin(String password) {
        add("admin", "Administrator", password, List.of(Groups.ADMIN, GroupSeed.ENGINE_ADMIN));
    }

    private void add(String id, String name, String password, List<String> groups) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identity.newUser(id);
        user.setFirstName(name);
        user.setLastName("");
        user.setPassword(password);
        identity.saveUser(user);
        groups.forEach(group -> identity.createMembership(id, group));
    }
}
