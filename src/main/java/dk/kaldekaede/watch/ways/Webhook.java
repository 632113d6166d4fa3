package dk.kaldekaede.watch.ways;

import java.util.Map;

/** A POST of {@code {"id", "subject", "text"}} to any address that wakes somebody; 2xx means that it was taken. */
final class Webhook implements EmergencyWay {

    private final Json address;

    Webhook(String url, String token) {
        this.address = new Json(url, token);
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void tell(Emergency emergency) throws NotTaken {
        address.post(
                Map.of("id", emergency.id(), "subject", emergency.subject(), "text", emergency.text()), emergency.id());
    }
}
