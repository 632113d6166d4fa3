package dk.kaldekaede.notification;

import dk.kaldekaede.OnPostgres;

@OnPostgres
class FailoverOnPostgresTest extends FailoverContract {}
