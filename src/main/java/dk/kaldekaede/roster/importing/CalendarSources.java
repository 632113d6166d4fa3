package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.CurrentPerson;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendars elsewhere that rule places of the roster. */
@Service
public class CalendarSources {

    private static final int LONGEST_ADDRESS = 2000;

    private final SourceRows sources;
    private final SourceFetch fetch;
    private final CurrentPerson current;
    private final Clock clock;

    CalendarSources(SourceRows sources, SourceFetch fetch, CurrentPerson current, Clock clock) {
        this.sources = sources;
        this.fetch = fetch;
        this.current = current;
        this.clock = clock;
    }

    /** All of them, by place. */
    public List<CalendarSource> all() {
        return sources.all();
    }

    /**
     * Lets a calendar rule a place from now on, instead of any that did. It is read soon.
     *
     * @return what is wrong with the address; empty when it is kept
     */
    @Transactional
    public Optional<SourceFault> add(String role, int position, String address) {
        SourceFault fault = faultOf(address);
        if (fault == null) {
            CalendarSource source = new CalendarSource(
                    UUID.randomUUID().toString(), role, position, address, clock.instant(), null, null, null, null, 0);
            sources.insert(source, current.user(), clock.instant());
        }
        return Optional.ofNullable(fault);
    }

    /** The calendar rules no longer; the shifts stay. */
    @Transactional
    public void remove(String id) {
        sources.delete(id);
    }

    /** It is read at once, by whichever node is first. */
    @Transactional
    public void readSoon(String id) {
        sources.readSoon(id, clock.instant());
    }

    private SourceFault faultOf(String address) {
        try {
            return address.length() > LONGEST_ADDRESS ? SourceFault.NOT_HTTPS : fetch.wrong(URI.create(address));
        } catch (IllegalArgumentException e) {
            return SourceFault.NOT_HTTPS;
        }
    }
}
