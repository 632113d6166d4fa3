package dk.kaldekaede.roster.web;

/** The account belongs to nobody on the roster, so there is nobody to do it for. */
class NobodyBehindTheAccount extends RuntimeException {}
