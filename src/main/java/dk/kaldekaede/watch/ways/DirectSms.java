package dk.kaldekaede.watch.ways;

import java.util.List;
import java.util.Map;

/** SMS by a gateway of its own: {@code {"id", "to", "text"}} under a bearer token, answered by {@code {"id": "..."}}. */
final class DirectSms implements EmergencyWay {

    /** Four SMS of one number; more is cut by most phones anyway. */
    private static final int FITS = 600;

    private final Json gateway;
    private final List<String> numbers;

    DirectSms(String url, String token, List<String> numbers) {
        this.gateway = new Json(url, token);
        this.numbers = List.copyOf(numbers);
    }

    @Override
    public String name() {
        return "sms";
    }

    /** Every number is tried; it is taken when the gateway took one. */
    @Override
    public void tell(Emergency emergency) throws NotTaken {
        NotTaken failure = null;
        int taken = 0;
        for (String number : numbers) {
            try {
                send(emergency, number);
                taken++;
            } catch (NotTaken e) {
                failure = e;
            }
        }
        if (taken == 0 && failure != null) {
            throw failure;
        }
    }

    private void send(Emergency emergency, String number) throws NotTaken {
        String id = emergency.id() + "-" + numbers.indexOf(number);
        String answer = gateway.post(Map.of("id", id, "to", number, "text", cut(emergency.text())), id);
        if (!Json.hasId(answer)) {
            throw new NotTaken("ANSWER_WITHOUT_ID");
        }
    }

    private static String cut(String text) {
        return text.length() <= FITS ? text : text.substring(0, FITS - 1) + "…";
    }
}
