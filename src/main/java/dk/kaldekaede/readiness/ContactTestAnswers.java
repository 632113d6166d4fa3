package dk.kaldekaede.readiness;

/** What is done with contact tests; the process that waits for one goes on at once. */
public interface ContactTestAnswers {

    /** Tests a person's first way in a round; the process that waits for her is started. */
    void start(String roundId, String personId);

    /** The test reached her. Said again it changes nothing; said late it is kept, and nobody need ring any more. */
    void arrived(ContactTest test);
}
