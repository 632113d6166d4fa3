package dk.kaldekaede.rulechange.process;

import dk.kaldekaede.rulechange.RuleAccounts;
import dk.kaldekaede.rulechange.RuleEditors;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine, which keeps the accounts. */
@Component
class EngineRuleAccounts implements RuleAccounts {

    private final IdentityService identity;

    EngineRuleAccounts(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public List<String> managers() {
        return identity.createUserQuery().memberOfGroup(RuleEditors.MANAGER).list().stream()
                .map(User::getId)
                .toList();
    }

    @Override
    public Optional<String> mailOf(String user) {
        return Optional.ofNullable(identity.createUserQuery().userId(user).singleResult())
                .map(User::getEmail)
                .filter(mail -> !mail.isBlank());
    }
}
