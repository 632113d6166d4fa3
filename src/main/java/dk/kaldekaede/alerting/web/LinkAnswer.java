package dk.kaldekaede.alerting.web;

/** The buttons of the answer page. */
enum LinkAnswer {
    TAKE,
    DECLINE,
    OVERRULE,
    GIVE_BACK,
    FOUND
}
