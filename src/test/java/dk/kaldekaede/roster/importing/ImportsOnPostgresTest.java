package dk.kaldekaede.roster.importing;

import dk.kaldekaede.ChangesRoster;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.OnPostgres;

/** On PostgreSQL, the database of production. */
@KaldekaedeTest
@ChangesRoster
@OnPostgres
class ImportsOnPostgresTest extends ImportsContract {}
