package dk.kaldekaede.readiness;

import dk.kaldekaede.alerting.VoiceUse;
import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.PersonDetails;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By which channels a contact way can be tested: those whose message can be answered. */
@Component
class TestedWays {

    private final VoiceUse voice;

    TestedWays(VoiceUse voice) {
        this.voice = voice;
    }

    /** One way by one channel. */
    record Tested(ContactWay way, Channel channel) {}

    /** All of a person's, in the order in which she is called. */
    Stream<Tested> of(PersonDetails person) {
        return person.contactWays().stream()
                .flatMap(way -> channels(way.kind()).stream().map(channel -> new Tested(way, channel)))
                .filter(tested -> tested.channel() != Channel.VOICE || voice.rings());
    }

    /** The one she is called on first; empty when no message can reach her. */
    Optional<Tested> first(PersonDetails person) {
        return of(person).findFirst();
    }

    private static List<Channel> channels(ContactKind kind) {
        return switch (kind) {
            case MOBILE -> List.of(Channel.SMS, Channel.VOICE);
            case MAIL -> List.of(Channel.MAIL);
            case PHONE -> List.of(Channel.VOICE);
        };
    }
}
