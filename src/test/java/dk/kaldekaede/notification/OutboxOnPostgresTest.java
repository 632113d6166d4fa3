package dk.kaldekaede.notification;

import dk.kaldekaede.OnPostgres;

@OnPostgres
class OutboxOnPostgresTest extends OutboxContract {}
