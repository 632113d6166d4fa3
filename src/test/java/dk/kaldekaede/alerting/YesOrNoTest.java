package dk.kaldekaede.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write on a telephone at night: understood whatever it looks like, and never understood wrong. */
class YesOrNoTest {

    private static final List<String> BEFORE = List.of("", " ", "Hej ", "hej, ", "\"", "- ", "\n", "OK. ", "Svar: ");
    private static final List<String> BETWEEN = List.of("", " ", "  ", "-", ": ", ", ", "\n", ".", "\u00a0", "/");
    private static final List<String> AFTER =
            List.of("", " ", ".", "!", "!!!", " tak", ", mvh", "\"", " \ud83d\udc4d", " :-)", "\r\n");

    @Test
    void readsEverySpellingOfAnAnswerWithItsCode() {
        Random random = new Random(7);
        for (String before : BEFORE) {
            for (String between : BETWEEN) {
                for (String after : AFTER) {
                    boolean yes = random.nextBoolean();
                    String code = AlertCodes.of(random.nextInt(AlertCodes.COUNT));
                    String text = before + cased(yes ? "ja" : "nej", random) + between + cased(code, random) + after;

                    assertThat(YesOrNo.of(text))
                            .as(text)
                            .isEqualTo(new YesOrNo(
                                    Optional.of(yes ? Answer.TAKE : Answer.DECLINE), Optional.of(code), true));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JA",
                "ja",
                "Ja.",
                " ja ",
                "JA!",
                "Ja tak",
                "ja, jeg kommer",
                "Jah",
                "yes",
                "\"Ja\"",
                "ja kl 18.30",
                "Ja, er der om 20 minutter",
                "ja jeg tager den"
            })
    void readsABareYes(String text) {
        assertThat(YesOrNo.of(text)).isEqualTo(new YesOrNo(Optional.of(Answer.TAKE), Optional.empty(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEJ", "nej", "Nej.", "nej tak", "Nej, jeg kan ikke", "nej desværre", "no"})
    void readsABareNo(String text) {
        assertThat(YesOrNo.of(text)).isEqualTo(new YesOrNo(Optional.of(Answer.DECLINE), Optional.empty(), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?",
                "hvad",
                "Ja?",
                "ja eller nej",
                "JA 4K7 NEJ 5T2",
                "JA 4K7 5T2",
                "måske",
                "ja, måske",
                "Ja men jeg kan ikke",
                "ja hvis du ringer",
                "Nej jeg kommer",
                "nej, ingen problem",
                "ok",
                "modtaget",
                "jamen",
                "jammerligt",
                "nejtak",
                "jada",
                "4K7",
                "\u0000",
                "ja når jeg er færdig her",
                "Kære kollega, jeg er på ferie til mandag og læser dette da, ja",
                "Svar JA 4K7 eller NEJ 4K7",
                "Er det en øvelse? Ja 4K7"
            })
    void asksRatherThanGuesses(String text) {
        assertThat(YesOrNo.of(text).answer()).as(text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JA 4K", "JA 4K0", "ja 4I7", "ja K47", "JA 4K7A"})
    void takesACodeThatIsNoneForACode(String text) {
        YesOrNo said = YesOrNo.of(text);

        assertThat(said.code()).as("so that it does not count as a bare yes").isPresent();
    }

    @Test
    void neverReadsAnAnswerIntoLettersByChance() {
        Random random = new Random(11);
        String signs = "abcdefghijklmnopqrstuvwxyzæøå0123456789 .,!-";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            IntStream.range(0, random.nextInt(30))
                    .forEach(place -> text.append(signs.charAt(random.nextInt(signs.length()))));
            YesOrNo said = YesOrNo.of(text.toString());
            if (said.answer().isPresent()) {
                assertThat(text.toString().toUpperCase()).containsAnyOf("JA", "NEJ", "YES", "NO");
            }
        }
    }

    @Test
    void givesEachOfSoManyAlarmsAnotherCode() {
        Set<String> codes = new HashSet<>();
        List<String> inOrder = new ArrayList<>();
        for (int turn = 5; turn < 5 + AlertCodes.COUNT; turn++) {
            inOrder.add(AlertCodes.of(turn));
        }
        codes.addAll(inOrder);

        assertThat(codes)
                .hasSize(AlertCodes.COUNT)
                .allMatch(code -> AlertCodes.SHAPE.matcher(code).matches());
        assertThat(codes).noneMatch(code -> code.matches(".*[01OILQUSZB].*"));
        assertThat(AlertCodes.of(5L + AlertCodes.COUNT)).isEqualTo(AlertCodes.of(5));
        for (int i = 1; i < inOrder.size(); i++) {
            assertThat(alike(inOrder.get(i - 1), inOrder.get(i))).isLessThanOrEqualTo(1);
        }
    }

    private static int alike(String one, String other) {
        return (int) IntStream.range(0, one.length())
                .filter(place -> one.charAt(place) == other.charAt(place))
                .count();
    }

    private static String cased(String word, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> word.toLowerCase();
            case 1 -> word.toUpperCase();
            default -> word.substring(0, 1).toUpperCase() + word.substring(1).toLowerCase();
        };
    }
}
