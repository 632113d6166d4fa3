package dk.kaldekaede.incident.region;

/** The course in which the region is asked for help and followed; the process does it. */
public interface RegionAssistance {

    /**
     * Begins it, once while the incident runs.
     *
     * @return false when it is under way already
     */
    boolean begin(String incidentId);

    /** Something is known that was not before: whoever waits for it reads again. */
    void news(String incidentId);
}
