package dk.kaldekaede.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a feature hands to the {@link Trail}: built up with only the parts that apply. */
public final class TrailNote {

    final String incidentId;
    final TrailType type;
    String activationId;
    String alertId;
    String role;
    String personId;
    String actorUser;
    final Map<String, String> details = new LinkedHashMap<>();

    private TrailNote(String incidentId, TrailType type) {
        this.incidentId = incidentId;
        this.type = type;
    }

    /** Starts a note of one kind in one incident. */
    public static TrailNote of(String incidentId, TrailType type) {
        return new TrailNote(incidentId, type);
    }

    /** The activation it belongs to. */
    public TrailNote activation(String id) {
        activationId = id;
        return this;
    }

    /** The alarm it belongs to. */
    public TrailNote alert(String id) {
        alertId = id;
        return this;
    }

    /** The role it concerns. */
    public TrailNote role(String key) {
        role = key;
        return this;
    }

    /** The person it concerns, by id. */
    public TrailNote person(String id) {
        personId = id;
        return this;
    }

    /** The account that did it. */
    public TrailNote by(String user) {
        actorUser = user;
        return this;
    }

    /** A short coded value; a null value is left out. */
    public TrailNote with(String key, Object value) {
        if (value != null) {
            details.put(key, value.toString());
        }
        return this;
    }
}
