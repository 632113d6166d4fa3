package dk.kaldekaede.readiness;

import dk.kaldekaede.notification.Channel;

/** What is done with contact tests; the process that waits for one goes on at once. */
public interface ContactTestAnswers {

    /** Tests a person's first way in a round; the process that waits for her is started. */
    void start(String roundId, String personId);

    /** The test reached her. Said again it changes nothing; said late it is kept, and nobody need ring any more. */
    void arrived(ContactTest test);

    /**
     * The test that a message carried reached her: for channels that answer by themselves, such as a call's keys.
     *
     * @return whether the message carried a test of that channel
     */
    boolean arrived(String messageId, Channel channel);
}
