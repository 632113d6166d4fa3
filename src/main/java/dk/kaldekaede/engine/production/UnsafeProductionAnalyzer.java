package dk.kaldekaede.engine.production;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a refused start with what is wrong and which settings to change, all at once and without a stack trace. */
class UnsafeProductionAnalyzer extends AbstractFailureAnalyzer<UnsafeProduction> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnsafeProduction cause) {
        List<Finding> findings = cause.findings();
        return new FailureAnalysis(
                "Not safe for production:\n\n" + numbered(findings, Finding::what),
                "\n\n" + numbered(findings, Finding::change),
                cause);
    }

    private static String numbered(List<Finding> findings, Function<Finding, String> part) {
        return IntStream.range(0, findings.size())
                .mapToObj(index -> "  " + (index + 1) + ". " + part.apply(findings.get(index)))
                .collect(Collectors.joining("\n"));
    }
}
