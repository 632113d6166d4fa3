package dk.kaldekaede.incident.web;

import java.util.List;

/**
 * One process and where it stands.
 *
 * @param id the process instance's id
 * @param name the process's Danish name
 * @param xmlUrl where the browser gets the model
 * @param active ids of the elements it stands at
 * @param passed ids of the elements and flows it has passed
 * @param steps the names of the active elements, for those who do not see the picture
 */
record DiagramView(
        String id, String name, String xmlUrl, List<String> active, List<String> passed, List<String> steps) {}
