package dk.kaldekaede.alerting;

/**
 * Who gives an answer, and how it came in.
 *
 * @param via the way
 * @param personId the person who answers; null is the person called
 * @param recordedByUser the account that recorded it; null when the person answered herself
 */
public record Answerer(AnsweredVia via, String personId, String recordedByUser) {

    /** The person called, by the link in her message. */
    public static Answerer link() {
        return new Answerer(AnsweredVia.LINK, null, null);
    }

    /** The person called, by an SMS from her own number. */
    public static Answerer sms() {
        return new Answerer(AnsweredVia.SMS, null, null);
    }

    /** The person called, by a key of the telephone that rang. */
    public static Answerer keypress() {
        return new Answerer(AnsweredVia.KEYPRESS, null, null);
    }

    /** The person called said it to a colleague, who recorded it. */
    public static Answerer spokenTo(String user) {
        return new Answerer(AnsweredVia.SPOKEN, null, user);
    }
}
