package dk.kaldekaede.alerting;

/**
 * Who gives an answer, and how it came in.
 *
 * @param via the way
 * @param personId the person who answers; null is the person called
 * @param recordedByUser the account that recorded it; null when the person answered by her own link
 */
public record Answerer(AnsweredVia via, String personId, String recordedByUser) {

    /** The person called, by the link in her message. */
    public static Answerer link() {
        return new Answerer(AnsweredVia.LINK, null, null);
    }

    /** The person called said it to a colleague, who recorded it. */
    public static Answerer spokenTo(String user) {
        return new Answerer(AnsweredVia.SPOKEN, null, user);
    }
}
