package dk.kaldekaede.staffing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who was there in an effort, whatever has become of her since. */
@Component
public class CrewOut {

    private final CallRows calls;

    CrewOut(CallRows calls) {
        this.calls = calls;
    }

    /** Everybody who was called in and came, each once, in the order she was called. */
    public List<Call> of(String activationId) {
        Map<String, Call> people = new LinkedHashMap<>();
        calls.of(activationId).stream()
                .filter(call -> call.thereAt() != null)
                .forEach(call -> people.putIfAbsent(call.personId(), call));
        return List.copyOf(people.values());
    }
}
