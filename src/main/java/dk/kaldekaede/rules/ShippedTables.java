package dk.kaldekaede.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables that this release comes with. */
@Component
public class ShippedTables {

    private static final String SUFFIX = ".dmn";

    private final ResourcePatternResolver resources;
    private final RuleVersions versions;

    ShippedTables(ResourcePatternResolver resources, RuleVersions versions) {
        this.resources = resources;
        this.versions = versions;
    }

    /** The text of each, by the table's id. */
    public Map<String, String> all() {
        try {
            Map<String, String> texts = new TreeMap<>();
            for (Resource table : resources.getResources("classpath:dmn/*" + SUFFIX)) {
                String file = table.getFilename();
                texts.put(
                        file.substring(0, file.length() - SUFFIX.length()),
                        table.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException("The packaged tables can not be read", e);
        }
    }

    /**
     * Sees a shipped table, once: of several nodes that start, one is told that it is new.
     *
     * @return whether it is another than the release before came with, and no version of the table is the same
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isNews(String decisionId, String xml) {
        String digest = TableDigest.of(xml);
        return versions.see(decisionId, digest)
                && versions.of(decisionId).stream()
                        .noneMatch(version -> version.digest().equals(digest));
    }
}
