package dk.kaldekaede.rulechange.web;

/** A save that does not say what it was written on. */
class UnreadDraft extends RuntimeException {}
