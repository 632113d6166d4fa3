package dk.kaldekaede.alerting;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.Roster;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** By which ways a person is reached, and in which order: for the alarm that is sent and for the preview of one. */
@Component
public class ContactOrder {

    private final Roster roster;

    ContactOrder(Roster roster) {
        this.roster = roster;
    }

    /**
     * The ways a person can be reached by, in the order of the channels asked for; then any other she has. A telephone
     * that only rings takes no message. Empty when no message can reach her.
     */
    public List<ContactWay> ways(String personId, List<String> channels) {
        return roster.contactWays(personId).stream()
                .filter(way -> way.kind() != ContactKind.PHONE)
                .sorted(Comparator.comparingInt(way -> rank(channels, channelOf(way))))
                .toList();
    }

    /** Those of the ways that the alarm's first message takes: all of them, or the first. */
    public static List<ContactWay> first(List<ContactWay> ways, boolean allAtOnce) {
        return allAtOnce || ways.isEmpty() ? ways : ways.subList(0, 1);
    }

    /** Those of the ways that a reminder takes: all of them, or one after the other. */
    static List<ContactWay> next(List<ContactWay> ways, boolean allAtOnce, int alreadySent) {
        return allAtOnce || ways.isEmpty() ? ways : List.of(ways.get(alreadySent % ways.size()));
    }

    /** The channel that a way is reached through. */
    public static Channel channelOf(ContactWay way) {
        return way.kind() == ContactKind.MOBILE ? Channel.SMS : Channel.MAIL;
    }

    private static int rank(List<String> channels, Channel channel) {
        int position = channels.indexOf(channel.name().toLowerCase(Locale.ROOT));
        return position < 0 ? channels.size() : position;
    }
}
