package dk.kaldekaede.incident.paper;

/**
 * What stands at the top of every page.
 *
 * @param mark loud; null for none
 */
record PageHead(Lettering regular, Lettering bold, String title, String mark, String printed) {}
