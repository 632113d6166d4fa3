package samplehouse.calling.process;

import org.springframework.stereotype.Component;

@Component
final class PinnedRules {

    int versionOf(String decision, String activationId) {
        return decision.length() + activationId.length();
    }
}
