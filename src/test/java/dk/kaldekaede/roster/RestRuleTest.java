package dk.kaldekaede.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestRuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            eleven hours                 | 02T08/02T16 03T03/03T11             |
            a minute less                | 02T08/02T16:01 03T03/03T11          | 02T16:01/03T03
            given in any order           | 03T02/03T10 02T08/02T16             | 02T16/03T02
            shifts that touch            | 02T08/02T16 02T16/03T00 03T11/03T12 |
            shifts that touch, then work | 02T08/02T16 02T16/03T00 03T10/03T12 | 03T00/03T10
            shifts that overlap          | 02T08/02T20 02T10/02T12 03T00/03T08 | 02T20/03T00
            until further notice         | 02T08/ 03T08/03T16                  |
            a week of standby            | 02T08/09T08 09T12/09T20             |
            the short week in spring     | 02T08/09T07 09T12/09T20             |
            six days are work            | 02T08/08T08 08T12/08T20             | 08T08/08T12
            twice                        | 02T08/02T16 02T20/02T23 03T08/03T10 | 02T16/02T20 02T23/03T08
            alone                        | 02T08/02T16                         |
            nothing                      |                                     |
            """)
    void warnsOfRestBelowElevenHours(String name, String shifts, String broken) {
        List<Shift> all = new ArrayList<>();
        words(shifts).forEach(shift -> {
            String[] ends = shift.split("/", -1);
            all.add(new Shift("s" + all.size(), "a", "anne", 1, ShiftKind.PLANNED, at(ends[0]), at(ends[1])));
        });

        assertThat(RestRule.broken(all))
                .extracting(rest -> rest.from() + "/" + rest.to())
                .containsExactlyElementsOf(words(broken).stream()
                        .map(pair -> at(pair.split("/")[0]) + "/" + at(pair.split("/")[1]))
                        .toList());
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }

    private static Instant at(String text) {
        return text.isEmpty() ? null : Instant.parse("2026-06-" + text + (text.contains(":") ? ":00Z" : ":00:00Z"));
    }
}
