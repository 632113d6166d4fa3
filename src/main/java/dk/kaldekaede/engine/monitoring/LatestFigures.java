package dk.kaldekaede.engine.monitoring;

import dk.kaldekaede.watch.Bounded;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The figures, read again when somebody asks and they are a few seconds old; never waited for longer than that. */
@Component
class LatestFigures {

    private static final Logger LOG = LoggerFactory.getLogger(LatestFigures.class);
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Bounded<Figures> question;
    private final Duration kept;
    private Optional<Figures> latest = Optional.empty();
    private Long readAt;

    LatestFigures(FigureReader reader, @Value("${kaldekaede.figures-kept:5s}") Duration kept) {
        this.question = new Bounded<>("figures", LIMIT, reader::read);
        this.kept = kept;
    }

    /** The figures, or nothing when the database does not give them now: old ones would look as if all were well. */
    synchronized Optional<Figures> now() {
        if (readAt == null || System.nanoTime() - readAt > kept.toNanos()) {
            latest = ask();
            readAt = System.nanoTime();
        }
        return latest;
    }

    private Optional<Figures> ask() {
        try {
            return question.answer();
        } catch (IllegalStateException e) {
            // A database's words may quote a row: the class has to do.
            LOG.warn(
                    "The figures could not be read: {}", e.getCause().getClass().getName());
            return Optional.empty();
        }
    }

    @PreDestroy
    void stop() {
        question.stop();
    }
}
