package dk.kaldekaede.alerting;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.Roster;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By which ways a person is reached, and in which order: for the alarm that is sent and for the preview of one. */
@Component
public class ContactOrder {

    private final Roster roster;
    private final VoiceUse voice;

    ContactOrder(Roster roster, VoiceUse voice) {
        this.roster = roster;
        this.voice = voice;
    }

    /**
     * The ways a person can be reached by, in the order of the channels asked for; then any other she has. She is rung
     * when that is asked for or nothing else reaches her. Empty when nothing does.
     */
    public List<Reach> ways(String personId, List<String> channels) {
        List<Reach> all = every(personId, channels);
        List<Reach> asked = all.stream()
                .filter(reach -> reach.channel() != Channel.VOICE || isAsked(channels, Channel.VOICE))
                .toList();
        return asked.isEmpty() ? all : asked;
    }

    /** Every way there is, whether or not it was asked for: when what was asked for has failed. */
    List<Reach> every(String personId, List<String> channels) {
        return roster.contactWays(personId).stream()
                .flatMap(this::reaches)
                .sorted(Comparator.comparingInt(reach -> rank(channels, reach.channel())))
                .toList();
    }

    /** Those of the ways that the alarm's first message takes: all of them, or the first. */
    public static List<Reach> first(List<Reach> ways, boolean allAtOnce) {
        return allAtOnce || ways.isEmpty() ? ways : ways.subList(0, 1);
    }

    /** Those of the ways that a reminder takes: all of them, or one after the other. */
    static List<Reach> next(List<Reach> ways, boolean allAtOnce, int alreadySent) {
        return allAtOnce || ways.isEmpty() ? ways : List.of(ways.get(alreadySent % ways.size()));
    }

    private Stream<Reach> reaches(ContactWay way) {
        Stream<Channel> channels =
                switch (way.kind()) {
                    case MOBILE -> Stream.of(Channel.SMS, Channel.VOICE);
                    case PHONE -> Stream.of(Channel.VOICE);
                    case MAIL -> Stream.of(Channel.MAIL);
                };
        return channels.filter(channel -> channel != Channel.VOICE || voice.rings())
                .map(channel -> new Reach(way, channel));
    }

    private static boolean isAsked(List<String> channels, Channel channel) {
        return channels.contains(channel.name().toLowerCase(Locale.ROOT));
    }

    /** What was not asked for comes last, and a call after what can be read. */
    private static int rank(List<String> channels, Channel channel) {
        int position = channels.indexOf(channel.name().toLowerCase(Locale.ROOT));
        int last = channel == Channel.VOICE ? channels.size() + 1 : channels.size();
        return position < 0 ? last : position;
    }
}
