package dk.kaldekaede.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The coverage as a page to read: each process and table, with what was never passed on top. */
record CoverageReport(Coverage coverage) {

    void writeTo(Path file) throws IOException {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">")
                .append("<title>Model coverage</title><h1>Model coverage</h1>");
        section(page, "Flow nodes passed by tests of the whole application", coverage.nodes());
        section(page, "Rules hit by tests of the whole application", coverage.rules());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, page);
    }

    private void section(StringBuilder page, String title, Map<String, Set<String>> all) {
        page.append("<h2>").append(title).append("</h2><table><tr><th>Name<th>Passed<th>Of<th>Never passed</tr>");
        all.forEach((name, lines) -> {
            long passed = lines.stream().filter(coverage::isPassed).count();
            page.append("<tr><td>")
                    .append(name)
                    .append("<td>")
                    .append(passed)
                    .append("<td>")
                    .append(lines.size());
            page.append("<td>");
            lines.stream().filter(line -> !coverage.isPassed(line)).forEach(line -> page.append(
                            line.substring(line.lastIndexOf(' ') + 1))
                    .append("<br>"));
            page.append("</tr>");
        });
        page.append("</table>");
    }
}
