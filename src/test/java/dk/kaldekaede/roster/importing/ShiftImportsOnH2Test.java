package dk.kaldekaede.roster.importing;

import dk.kaldekaede.ChangesRoster;
import dk.kaldekaede.KaldekaedeTest;

/** On H2, the database of the demonstration. */
@KaldekaedeTest
@ChangesRoster
class ShiftImportsOnH2Test extends ShiftImportsContract {}
