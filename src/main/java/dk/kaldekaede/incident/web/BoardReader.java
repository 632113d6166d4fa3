package dk.kaldekaede.incident.web;

import dk.kaldekaede.audit.TrailChanged;
import dk.kaldekaede.incident.IncidentParts;
import dk.kaldekaede.incident.IncidentRights;
import dk.kaldekaede.incident.Viewer;
import dk.kaldekaede.incident.web.BoardPicture.ClosedOne;
import dk.kaldekaede.incident.web.BoardPicture.RunningOne;
import dk.kaldekaede.incident.web.BoardPicture.Shown;
import dk.kaldekaede.incident.web.SharedReading.Reading;
import dk.kaldekaede.roster.CurrentPerson;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The situation board: read once for everybody on this node, and shown to each what she may see. */
@Component
class BoardReader {

    private static final int CLOSED_SHOWN = 5;

    private final SharedReading<BoardPicture> board;
    private final CurrentPerson current;
    private final PageTimes times;

    BoardReader(BoardPictureReader source, CurrentPerson current, PageTimes times) {
        this.board = new SharedReading<>("board", source::read);
        this.current = current;
        this.times = times;
    }

    /** The board as whoever is logged in may see it; empty when it has never been read since the start. */
    Optional<BoardView> read() {
        return board.get().map(this::view);
    }

    @TransactionalEventListener
    void changed(TrailChanged change) {
        board.changed();
    }

    @PreDestroy
    void stop() {
        board.close();
    }

    private BoardView view(Reading<BoardPicture> reading) {
        BoardPicture picture = reading.value();
        String user = current.user();
        Viewer viewer = new Viewer(user, picture.personOfUser().get(user), current.groups());
        List<Shown<IncidentCard>> running =
                picture.running().stream().flatMap(one -> shown(one, viewer)).toList();
        List<Shown<ClosedIncident>> closed = picture.closed().stream()
                .filter(one -> rights(viewer, one.parts()).mayRead())
                .limit(CLOSED_SHOWN)
                .map(ClosedOne::line)
                .toList();
        var old = reading.old() ? times.of(picture.readAt()) : null;
        return new BoardView(
                times.now(),
                Version.of(versions(running), versions(closed), String.valueOf(old)),
                running.stream().map(Shown::content).toList(),
                closed.stream().map(Shown::content).toList(),
                old);
    }

    private static Stream<Shown<IncidentCard>> shown(RunningOne one, Viewer viewer) {
        IncidentRights rights = rights(viewer, one.parts());
        if (!rights.mayRead()) {
            return Stream.empty();
        }
        return Stream.of(one.shownTo(rights));
    }

    private static IncidentRights rights(Viewer viewer, IncidentParts parts) {
        return new IncidentRights(viewer, parts);
    }

    private static <T> List<String> versions(List<Shown<T>> all) {
        return all.stream().map(Shown::version).toList();
    }
}
