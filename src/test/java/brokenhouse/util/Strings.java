package brokenhouse.util;

/** What collects everything. */
public class Strings {}
