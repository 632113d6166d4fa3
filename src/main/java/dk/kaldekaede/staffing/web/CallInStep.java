package dk.kaldekaede.staffing.web;

/** The buttons of the page of somebody called in. */
enum CallInStep {
    COMES,
    CANNOT,
    ON_THE_WAY,
    THERE,
    CANT_AFTER_ALL,
    HOME
}
