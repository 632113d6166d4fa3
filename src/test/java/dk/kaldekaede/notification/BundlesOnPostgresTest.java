package dk.kaldekaede.notification;

import dk.kaldekaede.OnPostgres;

@OnPostgres
class BundlesOnPostgresTest extends BundlesContract {}
