package dk.kaldekaede.readiness.web;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.readiness.ContactTest;
import dk.kaldekaede.readiness.ContactTests;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A person's own ways and what her tests of them showed, for her alone. */
@Component
class OwnTests {

    private static final int SHOWN = 20;
    private static final int SHOWN_OF_EACH = 3;

    private final ContactTests tests;
    private final MessageSource texts;
    private final ZoneId zone;

    OwnTests(ContactTests tests, MessageSource texts, @Value("${kaldekaede.zone}") ZoneId zone) {
        this.tests = tests;
        this.texts = texts;
        this.zone = zone;
    }

    /**
     * One of her ways.
     *
     * @param position its place among them, from 1
     * @param channel how it is tested
     * @param address as the roster keeps it
     * @param trips her latest tests of it, the newest in front
     */
    record Way(int position, Channel channel, String address, List<Trip> trips) {}

    /**
     * One test there and back.
     *
     * @param at when it was sent
     * @param arrived whether she said that it reached her
     * @param failed whether it is known that it will not
     * @param steps what is known of it, in words, in order
     */
    record Trip(ZonedDateTime at, boolean arrived, boolean failed, List<String> steps) {}

    /** Her ways in the order in which she is called. */
    List<Way> read(String personId, Locale locale) {
        List<ContactTest> latest = tests.latestOf(personId, SHOWN);
        return tests.waysOf(personId).stream()
                .map(way -> new Way(
                        way.position(),
                        way.channel(),
                        way.address(),
                        latest.stream()
                                .filter(test -> test.channel() == way.channel()
                                        && way.address().equals(test.address()))
                                .limit(SHOWN_OF_EACH)
                                .map(test -> trip(test, locale))
                                .toList()))
                .toList();
    }

    private Trip trip(ContactTest test, Locale locale) {
        Steps steps = new Steps(texts, locale);
        steps.add(test.sentAt() == null ? null : "taken", test.after(test.sentAt()));
        steps.add(test.deliveredAt() == null ? null : "delivered." + test.channel(), test.after(test.deliveredAt()));
        steps.add(test.answeredAt() == null ? null : "answered", test.after(test.answeredAt()));
        if (!test.isAnswered()) {
            steps.say(problem(test), test.lastError());
        }
        return new Trip(test.askedAt().atZone(zone), test.isAnswered(), test.isUndelivered(), steps.all());
    }

    /** What is missing, honestly: that a provider took a message does not say that anybody has it. */
    private static String problem(ContactTest test) {
        return switch (test.state()) {
            case QUEUED, SENDING, HELD_BACK, WITHDRAWN -> "queued";
            case FAILED_FOR_NOW -> "trying";
            case HELD -> "held";
            case SENT -> test.lastError() == null ? "sent." + test.channel() : "unanswered";
            case DELIVERED -> "unopened";
            case FAILED -> failure(test);
        };
    }

    private static String failure(ContactTest test) {
        String error = String.valueOf(test.lastError());
        if (error.startsWith("RECEIPT")) {
            return "unreachable";
        }
        return switch (error) {
            case "INVALID_ADDRESS" -> "refused";
            case "NOT_CONFIGURED" -> "notConfigured";
            default -> error.startsWith("HTTP_4") ? "refused" : "failed";
        };
    }

    /** Sentences as they are put together. */
    private static final class Steps {

        private static final Duration SECONDS = Duration.ofMinutes(2);
        private static final Duration MINUTES = Duration.ofHours(2);

        private final MessageSource texts;
        private final Locale locale;
        private final List<String> all = new ArrayList<>();

        Steps(MessageSource texts, Locale locale) {
            this.texts = texts;
            this.locale = locale;
        }

        void add(String key, Duration after) {
            if (key != null) {
                say(key, words(after));
            }
        }

        void say(String key, String detail) {
            all.add(texts.getMessage("contactTest.step." + key, new Object[] {detail}, locale));
        }

        List<String> all() {
            return List.copyOf(all);
        }

        private String words(Duration time) {
            if (time.compareTo(SECONDS) < 0) {
                return texts.getMessage("contactTest.seconds", new Object[] {time.toSeconds()}, locale);
            }
            return time.compareTo(MINUTES) < 0
                    ? texts.getMessage("contactTest.minutes", new Object[] {time.toMinutes()}, locale)
                    : texts.getMessage("contactTest.hours", new Object[] {time.toHours()}, locale);
        }
    }
}
