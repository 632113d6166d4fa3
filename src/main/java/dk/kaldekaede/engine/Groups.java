package dk.kaldekaede.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every group an account can belong to. The ids are the roles of the plans; the names are those on the screen. */
public final class Groups {

    /** Edits the tables that decide who is called, how fast and how many; runs no incidents. */
    public static final String MANAGER = "manager";

    /** Reads everything and changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Looks after accounts and the machine. */
    public static final String ADMIN = "admin";

    /** A system, such as an alarm centre's, that may report incidents and nothing else. */
    public static final String REPORTER = "reporter";

    /** A system that reads the figures and the health of the machine, and nothing else. */
    public static final String MONITORING = "monitoring";

    /** The system that watches from elsewhere: raises test alarms, and nothing else. */
    public static final String WITNESS = "witness";

    /** The roles of the plans with their Danish names: those who take part in an incident. */
    public static final Map<String, String> ROLES = roles();

    /** The roles that the processes and the table effort-leadership call: the links of the chains. */
    public static final List<String> CALLED = List.of(
            "tvaergaaende-kriseledelse",
            "sygeplejevagt",
            "handicap-psykiatrichef",
            "centerchef-css",
            "leder-social-vejledning",
            "centerchef-bur",
            "social-doegnvagt",
            "center-ejendomme",
            "center-hr");

    private Groups() {}

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("tvaergaaende-kriseledelse", "Tværgående Kriseledelse");
        roles.put("centerchef-css", "Centerchef, Center for Social og Sundhed");
        roles.put("sygeplejevagt", "Ballerup Kommunes Sygeplejevagt");
        roles.put("handicap-psykiatrichef", "Handicap & Psykiatrichef");
        roles.put("leder-social-vejledning", "Leder af Social Vejledning");
        roles.put("social-vejledning", "Social Vejledning");
        roles.put("ydelsescentret", "Ydelsescentret, Arbejdsmarkedscentret");
        roles.put("boern-og-unge-sagsbehandlere", "Sagsbehandlere, Center for Børn og Unge");
        roles.put("tolke", "Tolke");
        roles.put("centerchef-bur", "Centerchef, Børne- og Ungerådgivningen");
        roles.put("social-doegnvagt", "Den Sociale Døgnvagt");
        roles.put("ppr-psykologer", "Kriseteam, PPR");
        roles.put("center-ejendomme", "Center for Ejendomme");
        roles.put("center-hr", "Center for HR og Organisationsudvikling");
        roles.put("amk", "AMK-centralen, Region Hovedstaden");
        roles.put("kop", "Koordinerende Psykiatrisk Kontaktperson");
        roles.put("beredskab-oest", "Beredskab Øst");
        roles.put("vestegnens-politi", "Vestegnens Politi");
        roles.put("gejstligt-beredskab", "Gejstligt beredskab");
        return Collections.unmodifiableMap(roles);
    }
}
