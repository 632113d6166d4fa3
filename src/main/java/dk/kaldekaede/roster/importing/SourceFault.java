package dk.kaldekaede.roster.importing;

/** Why a calendar could not be fetched. */
public enum SourceFault {
    /** No address that begins with https. */
    NOT_HTTPS,

    /**
     * The machine is inside the own network, where calendars may not be read from, or nobody knows it. Which of the two
     * is not told: the answers would tell which names the own network has.
     */
    INNER_ADDRESS,

    /** No answer, or not in time. */
    NO_ANSWER,

    /** The certificate is not trusted, or another machine's. */
    NOT_TRUSTED,

    /** It answers something else than a calendar: a login, an error, too many redirections. */
    REFUSED,

    /** More than a file may hold. */
    TOO_LARGE
}
