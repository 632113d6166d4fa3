package dk.kaldekaede.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A database that is gone fills no log: each lane tells once a minute. */
class ComplaintsTest {

    private static final long MINUTE = Complaints.PAUSE.toNanos();

    private final Lane one = Lane.all().get(0);
    private final Lane other = Lane.all().get(1);
    private final Complaints complaints = new Complaints();

    @Test
    void tellsEachLaneOnceAMinute() {
        assertThat(complaints.isTime(one, 1)).isTrue();
        assertThat(complaints.isTime(one, 2)).isFalse();
        assertThat(complaints.isTime(other, 3)).isTrue();
        assertThat(complaints.isTime(one, MINUTE)).isFalse();
        assertThat(complaints.isTime(one, MINUTE + 1)).isTrue();
        assertThat(complaints.isTime(one, MINUTE + 2)).isFalse();
    }
}
