package dk.kaldekaede.watch.ways;

import java.time.Duration;

/**
 * How telling somebody by one way went.
 *
 * @param way the way's name: sms, mail or webhook
 * @param taken whether its provider took the message
 * @param code a short code for why it did not; never an address, a text or a secret. Null when it did
 * @param took how long the answer took
 */
public record Attempt(String way, boolean taken, String code, Duration took) {}
