package dk.kaldekaede.engine.seed;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import dk.kaldekaede.engine.Groups;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine. A task is seen and worked on by its candidate groups, which the engine sees to;
 * nobody is given the right to change a definition or a running instance.
 */
@Component
class AuthorizationSeed {

    /** The one process that people start. */
    private static final String INCIDENT = "incident";

    private final AuthorizationService authorizations;

    AuthorizationSeed(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void addMissing() {
        Groups.ROLES.keySet().forEach(this::letTakePart);
        letReadEverything(Groups.AUDITOR);
        letReadDefinitions(Groups.MANAGER);
        letAnswer(Groups.MANAGER);
        letLookAfterAccounts(Groups.ADMIN);
    }

    private void letTakePart(String role) {
        grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(role, Resources.FILTER, ANY, Permissions.READ);
        grant(role, Resources.GROUP, ANY, Permissions.READ);
        grant(role, Resources.PROCESS_DEFINITION, INCIDENT, Permissions.READ, Permissions.CREATE_INSTANCE);
        grant(role, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        // To put a task back; whose it is, the guard before the REST API sees to.
        grant(role, Resources.TASK, ANY, Permissions.TASK_ASSIGN);
    }

    /** The tasks of its own, in Tasklist, and nothing else of what runs. */
    private void letAnswer(String group) {
        grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(group, Resources.FILTER, ANY, Permissions.READ);
        grant(group, Resources.GROUP, ANY, Permissions.READ);
        grant(group, Resources.TASK, ANY, Permissions.TASK_ASSIGN);
    }

    private void letReadEverything(String group) {
        grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
        grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(group, Resources.BATCH, ANY, BatchPermissions.READ, BatchPermissions.READ_HISTORY);
        grant(group, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ);
        grant(group, Resources.SYSTEM, ANY, SystemPermissions.READ);
        for (Resource resource : new Resource[] {
            Resources.PROCESS_INSTANCE,
            Resources.TASK,
            Resources.DECISION_REQUIREMENTS_DEFINITION,
            Resources.DEPLOYMENT,
            Resources.USER,
            Resources.GROUP,
            Resources.FILTER
        }) {
            grant(group, resource, ANY, Permissions.READ);
        }
    }

    private void letReadDefinitions(String group) {
        grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
    }

    private void letLookAfterAccounts(String group) {
        grant(group, Resources.APPLICATION, "admin", Permissions.ACCESS);
        grant(group, Resources.SYSTEM, ANY, SystemPermissions.READ);
        for (Resource resource :
                new Resource[] {Resources.USER, Resources.GROUP, Resources.GROUP_MEMBERSHIP, Resources.AUTHORIZATION}) {
            grant(group, resource, ANY, Permissions.ALL);
        }
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        boolean there = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (there) {
            return;
        }
        Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
