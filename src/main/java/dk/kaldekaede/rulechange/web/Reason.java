package dk.kaldekaede.rulechange.web;

import java.time.Instant;

/**
 * Why.
 *
 * @param reason nothing about people
 * @param inForceAt when it is to be in force; null is as soon as it is approved
 */
record Reason(String reason, Instant inForceAt) {}
