package dk.kaldekaede.roster.ical.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalendarFeedLimitsTest {

    @Test
    void stopsWhoeverGuessesAndNobodyElse() {
        CalendarFeedLimits limits = new CalendarFeedLimits(100, 3);
        for (int guess = 0; guess < 3; guess++) {
            assertThat(limits.admits("192.0.2.1")).isTrue();
            limits.guessed("192.0.2.1");
        }

        assertThat(limits.admits("192.0.2.1")).isFalse();
        assertThat(limits.admits("192.0.2.2")).isTrue();
    }

    @Test
    void stopsWhoeverAsksTooOften() {
        CalendarFeedLimits limits = new CalendarFeedLimits(2, 10);

        assertThat(limits.admits("192.0.2.1")).isTrue();
        assertThat(limits.admits("192.0.2.1")).isTrue();
        assertThat(limits.admits("192.0.2.1")).isFalse();
    }
}
