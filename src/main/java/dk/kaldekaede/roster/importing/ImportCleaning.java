package dk.kaldekaede.roster.importing;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Files and images of people do not stay longer than somebody may need them. Every node cleans; twice does no harm. */
@Component
class ImportCleaning {

    private final ImportRows imports;
    private final PersonImages images;
    private final Clock clock;

    ImportCleaning(ImportRows imports, PersonImages images, Clock clock) {
        this.imports = imports;
        this.images = images;
        this.clock = clock;
    }

    void clean() {
        imports.forgetPreviewsBefore(clock.instant().minus(RosterImports.PREVIEW_LASTS));
        images.forgetAppliedBefore(clock.instant().minus(ImportUndo.LASTS));
    }

    /** On a running node once in a while; tests clean when they want to. */
    @Component
    @ConditionalOnProperty(name = "kaldekaede.watch", havingValue = "true", matchIfMissing = true)
    static class Regularly {

        private final ImportCleaning cleaning;

        Regularly(ImportCleaning cleaning) {
            this.cleaning = cleaning;
        }

        @Scheduled(fixedDelay = 600_000)
        void clean() {
            cleaning.clean();
        }
    }
}
