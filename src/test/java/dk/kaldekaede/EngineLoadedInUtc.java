package dk.kaldekaede;

import java.util.TimeZone;
import org.camunda.bpm.engine.impl.calendar.DateTimeUtil;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The engine keeps the zone in which its classes were loaded. The application sets UTC first; a test without the
 * application may come before it in the same JVM, so they are loaded here, as the application would.
 */
public final class EngineLoadedInUtc implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        TimeZone municipality = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        DateTimeUtil.now();
        TimerEntity.SIMPLE_DATE_FORMAT.getTimeZone();
        TimeZone.setDefault(municipality);
    }
}
