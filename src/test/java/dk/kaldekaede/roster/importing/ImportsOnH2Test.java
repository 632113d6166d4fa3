package dk.kaldekaede.roster.importing;

import dk.kaldekaede.KaldekaedeTest;
import org.springframework.test.context.TestPropertySource;

/** On H2, the database of the demonstration. */
@KaldekaedeTest
@TestPropertySource(properties = "spring.application.name=imports")
class ImportsOnH2Test extends ImportsContract {}
