package dk.kaldekaede.engine.production;

import java.util.List;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.env.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Refuses an empty directory of secrets before Spring looks for files in it: that would be the root of the file system,
 * and every file of the machine a setting.
 */
final class SecretsDirectory implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String NAME = "kaldekaede.secrets";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        ConfigurableEnvironment settings = prepared.getEnvironment();
        if (settings.containsProperty(NAME) && settings.getProperty(NAME, "").isBlank()) {
            throw new UnsafeProduction(List.of(new Finding(
                    "The directory of the secrets' files is empty: every file of the machine would be read as a setting.",
                    "Leave out " + Finding.setting(NAME) + ", or set it to the directory.")));
        }
    }

    /** Before the files of settings are read. */
    @Override
    public int getOrder() {
        return EnvironmentPostProcessorApplicationListener.DEFAULT_ORDER - 1;
    }
}
