package dk.kaldekaede.notification;

/** The provider that rings people up, as a test wants it: there or not, and telling the test what it reads aloud. */
public final class VoiceOutside implements MessageSender {

    private static volatile boolean there;
    private static volatile Reads reads = (id, address, text) -> {};

    /** What is read to whom. */
    public interface Reads {
        void read(String id, String address, String text);
    }

    /** Whether there is such a provider from now on. */
    public static void isThere(boolean now) {
        there = now;
    }

    /** Who is told what it reads aloud. */
    public static void tells(Reads listener) {
        reads = listener;
    }

    @Override
    public Channel channel() {
        return Channel.VOICE;
    }

    @Override
    public boolean configured() {
        return there;
    }

    @Override
    public SendResult send(Message message) {
        reads.read(message.id(), message.address(), message.body());
        return new SendResult.Sent("call-" + message.id());
    }
}
