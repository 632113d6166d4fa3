package dk.kaldekaede.model;

import java.util.List;

/** One thing that must hold for all models; a problem is a sentence that names the file and the element. */
interface Check {

    List<String> problemsIn(House house);
}
