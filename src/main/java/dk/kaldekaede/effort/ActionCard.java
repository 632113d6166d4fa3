package dk.kaldekaede.effort;

import java.time.Instant;

/**
 * One version of an action card that the municipality has uploaded (SF-8, KS-8).
 *
 * @param id its id
 * @param code the card's code in the plans, such as C-SS
 * @param uploadedAt when
 * @param uploadedByUser the account that did
 */
public record ActionCard(String id, String code, Instant uploadedAt, String uploadedByUser) {}
