package dk.kaldekaede.notification;

/** The provider that rings people up; it tells the test what it reads aloud. */
public final class VoiceOutside implements MessageSender {

    private static volatile Reads reads = (id, address, text) -> {};

    /** What is read to whom. */
    public interface Reads {
        void read(String id, String address, String text);
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
        return true;
    }

    @Override
    public SendResult send(Message message) {
        reads.read(message.id(), message.address(), message.body());
        return new SendResult.Sent("call-" + message.id());
    }
}
