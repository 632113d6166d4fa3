package dk.kaldekaede.incident.region;

/** Where the region's effort takes place, as AMK judges it with the command at the scene (KS-1.5). */
public enum RegionPlace {
    /** At the scene or in the EPC. */
    LOCAL,
    /** Those affected are brought to the region's psychiatric emergency rooms. */
    EMERGENCY_ROOMS,
    UNKNOWN
}
