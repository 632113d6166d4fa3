package dk.kaldekaede.reports.web;

import dk.kaldekaede.reports.AlarmReport;
import dk.kaldekaede.reports.Span;
import java.time.YearMonth;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The months that a request asks for. */
@Component
class AskedSpan {

    private static final int YEAR = 12;

    private final AlarmReport alarms;

    AskedSpan(AlarmReport alarms) {
        this.alarms = alarms;
    }

    /** Up to this month, and a year long, when it does not say. */
    Span of(YearMonth from, YearMonth to) {
        YearMonth last = to == null ? alarms.current() : to;
        YearMonth first = from == null ? last.minusMonths(YEAR - 1L) : from;
        try {
            return new Span(first, last);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }
}
