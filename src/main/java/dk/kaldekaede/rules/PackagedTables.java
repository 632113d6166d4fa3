package dk.kaldekaede.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Gives an engine the tables it does not have yet. A table that has any version is left alone: the engine's
 * auto-deployment would put the shipped one back over what a manager decided. Runs before jobs and web requests start.
 */
@Component
class PackagedTables implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(PackagedTables.class);
    private static final String SUFFIX = ".dmn";

    private final PublishedTables published;
    private final ResourcePatternResolver resources;

    PackagedTables(PublishedTables published, ResourcePatternResolver resources) {
        this.published = published;
        this.resources = resources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, String> missing = missingFrom(published.currentVersions().keySet());
        if (!missing.isEmpty()) {
            published.publish("packaged-tables", missing);
            LOG.info("Seeded the packaged tables {}", missing.keySet());
        }
    }

    private Map<String, String> missingFrom(Set<String> known) {
        try {
            Map<String, String> missing = new TreeMap<>();
            for (Resource table : resources.getResources("classpath:dmn/*" + SUFFIX)) {
                String file = table.getFilename();
                if (!known.contains(file.substring(0, file.length() - SUFFIX.length()))) {
                    missing.put(file, table.getContentAsString(StandardCharsets.UTF_8));
                }
            }
            return missing;
        } catch (IOException e) {
            throw new IllegalStateException("The packaged tables can not be read", e);
        }
    }
}
