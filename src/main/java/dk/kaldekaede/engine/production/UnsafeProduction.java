package dk.kaldekaede.engine.production;

import java.util.List;

/** Production can not start like this. */
class UnsafeProduction extends RuntimeException {

    private final transient List<Finding> findings;

    UnsafeProduction(List<Finding> findings) {
        super("Not safe for production: "
                + String.join(" ", findings.stream().map(Finding::what).toList()));
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }
}
