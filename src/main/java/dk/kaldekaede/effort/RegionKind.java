package dk.kaldekaede.effort;

/** Whom the region sends to an incident (KS-1.6, SF-1.4). */
public enum RegionKind {
    /** The Koordinerende Psykiatriske Kontaktperson. */
    KOP("kop"),
    CRISIS_TEAM("regionens-kriseteam"),
    /** The clergy is under the region's leadership on site and leads nothing itself. */
    CLERGY("gejstligt-beredskab");

    private final String role;

    RegionKind(String role) {
        this.role = role;
    }

    /** The role as words and interfaces name it. */
    public String role() {
        return role;
    }

    /** Whether crisis support and the EPC are led by them while they are there (KS-2.5, SF-4.2, OP-9). */
    public boolean leads() {
        return this != CLERGY;
    }
}
