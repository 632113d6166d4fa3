package dk.kaldekaede.readiness.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kaldekaede.readiness.Deduction;
import dk.kaldekaede.readiness.FindingKind;
import dk.kaldekaede.readiness.Severity;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The roster's readiness as the page and the API show it.
 *
 * @param from the first moment looked at
 * @param to the first moment not looked at
 * @param roles the least ready first
 */
record ReadinessView(
        @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ssXXX") ZonedDateTime from,
        @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ssXXX") ZonedDateTime to,
        List<Role> roles) {

    /**
     * One role.
     *
     * @param role its id
     * @param name its name
     * @param score 0 to 100
     * @param owner the name of whoever looks after it; null: the planners
     * @param told whether anybody is written to about it
     * @param uncoveredHoursInAWeek how much of the next seven days nobody holds it, when it is to be held always
     * @param uncoveredHours the same of the whole quarter
     * @param deductions why the score is not 100
     * @param findings the gravest first
     */
    record Role(
            String role,
            String name,
            int score,
            String owner,
            @JsonIgnore boolean told,
            double uncoveredHoursInAWeek,
            double uncoveredHours,
            List<Deduction> deductions,
            List<Found> findings) {

        /** How good the score is, in three steps: a word, never a colour alone. */
        @JsonIgnore
        public String getLevel() {
            return score >= 90 ? "good" : score >= 60 ? "fair" : "poor";
        }
    }

    /**
     * One finding.
     *
     * @param what it in a sentence
     * @param people whom it concerns, by name
     * @param hours how long it lasts altogether
     * @param times the first periods in words
     * @param furtherTimes how many there are beyond these
     * @param remedy what to do about it
     * @param page the path of the page where that is done
     */
    record Found(
            FindingKind kind,
            Severity severity,
            String what,
            List<String> people,
            Instant from,
            Instant to,
            double hours,
            List<String> times,
            int furtherTimes,
            String remedy,
            String page) {}

    /**
     * The last round that a manager started.
     *
     * @param asked how many were asked in it or since
     * @param answered how many of them have answered
     */
    record Round(ZonedDateTime startedAt, int asked, int answered) {}

    /** Somebody whose contact details are to be confirmed by talking to her. */
    record Help(String taskId, String personId, String name, ZonedDateTime dueAt) {}
}
