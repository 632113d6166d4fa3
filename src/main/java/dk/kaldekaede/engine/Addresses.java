package dk.kaldekaede.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the log of a start with what to open. */
@Component
class Addresses {

    private static final Logger LOG = LoggerFactory.getLogger(Addresses.class);

    private final String base;
    private final boolean demo;

    Addresses(@Value("${kaldekaede.base-url}") String base, @Value("${kaldekaede.demo}") boolean demo) {
        this.base = base;
        this.demo = demo;
    }

    /** Readiness is the last that is told of a start, after the job executor's own lines. */
    @EventListener
    void show(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return;
        }
        String accounts = demo
                ? "\n  Log in as       a role such as sygeplejevagt or centerchef-css, or manager, auditor, admin;"
                        + " the password is demo"
                : "";
        LOG.info("""
                Kaldekæde is ready.
                  Situation board {}/
                  Tasklist        {}/camunda/app/tasklist/
                  Cockpit         {}/camunda/app/cockpit/
                  API             {}/api/docs{}""", base, base, base, base, accounts);
    }
}
