package dk.kaldekaede.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** How PostgreSQL goes about queries. */
final class QueryPlans {

    /** A table below this many rows is read from end to end sooner than its index. */
    private static final long LARGE = 5_000;

    private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+)");
    private static final Pattern WAY = Pattern.compile(
            "(Seq Scan|Index Only Scan|Index Scan|Bitmap Index Scan)(?: Backward)?(?: using (\\w+))? on (\\w+)");

    private final JdbcTemplate jdbc;
    private final Map<String, Long> sizes = new TreeMap<>();

    QueryPlans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The queries that read a large table from end to end, each with its plan. */
    List<String> scans(List<String> queries) {
        List<String> found = new ArrayList<>();
        for (String query : queries) {
            String plan = plan(query);
            SCAN.matcher(plan)
                    .results()
                    .map(hit -> hit.group(1))
                    .filter(this::isLarge)
                    .forEach(table -> found.add("reads all of " + table + ":\n" + query + "\n" + plan));
        }
        return found;
    }

    /** The tables a query reads and the index each is read by, in short. */
    List<String> ways(String query) {
        List<String> ways = new ArrayList<>();
        Matcher way = WAY.matcher(plan(query));
        while (way.find()) {
            boolean bitmap = way.group(1).startsWith("Bitmap");
            boolean scan = way.group(1).startsWith("Seq");
            ways.add(scan ? "all of " + way.group(3) : bitmap ? way.group(3) : way.group(2));
        }
        return ways.stream().distinct().toList();
    }

    private String plan(String query) {
        return String.join("\n", jdbc.queryForList("explain " + query, String.class));
    }

    private boolean isLarge(String table) {
        return sizes.computeIfAbsent(
                        table,
                        name -> jdbc.queryForObject(
                                "select reltuples::bigint from pg_class where relname = ?", Long.class, name))
                >= LARGE;
    }
}
