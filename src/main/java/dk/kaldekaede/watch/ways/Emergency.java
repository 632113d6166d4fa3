package dk.kaldekaede.watch.ways;

/**
 * What somebody is told. No person's name, number or address, since it may end at another provider.
 *
 * @param id the same when it is told again by another way, so that a provider knows a repetition
 * @param subject one line
 * @param text a few sentences of plain Danish
 */
public record Emergency(String id, String subject, String text) {}
