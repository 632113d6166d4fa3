package dk.kaldekaede.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.activation.ActivationState;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.AnswerPage;
import dk.kaldekaede.alerting.AnsweredVia;
import dk.kaldekaede.alerting.CallInDesk;
import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.incident.DecisionBasis;
import dk.kaldekaede.incident.IncidentKind;
import dk.kaldekaede.incident.Known;
import dk.kaldekaede.incident.Outreach;
import dk.kaldekaede.incident.RegionAnswer;
import dk.kaldekaede.incident.Response;
import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.notification.MessageState;
import dk.kaldekaede.roster.ChangeKind;
import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.Days;
import dk.kaldekaede.roster.RefusalCode;
import dk.kaldekaede.roster.SwapState;
import dk.kaldekaede.roster.WarningKind;
import dk.kaldekaede.watch.FindingKind;
import dk.kaldekaede.watch.TestAlarm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every word on the screen stands in both message files, and nowhere else. */
class ScreenTextTest {

    private final ScreenText screen = new ScreenText(Path.of("src/main/resources"));

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(screen.isThere()).isTrue();
        assertThat(screen.missingTranslations()).isEmpty();
    }

    @Test
    void everyKeyOfATemplateHasWords() {
        assertThat(screen.isThere()).isTrue();
        assertThat(screen.templates()).isNotEmpty();
        assertThat(screen.missingKeys()).isEmpty();
    }

    @Test
    void everyNameOfTheTimelineAndOfAMessageHasWords() {
        assertThat(screen.isThere()).isTrue();
        assertThat(screen.missingNames("trail", TrailType.values())).isEmpty();
        assertThat(screen.missingNames("notification.state", MessageState.values()))
                .isEmpty();
        assertThat(screen.missingNames("notification.kind", MessageKind.values()))
                .isEmpty();
        assertThat(screen.missingNames("notification.channel", Channel.values()))
                .isEmpty();
    }

    @Test
    void everyCodedValueOfAnIncidentHasWords() {
        Map<String, Object[]> values = Map.ofEntries(
                Map.entry("trail.purpose", Purpose.values()),
                Map.entry("purpose.short", Purpose.values()),
                Map.entry("trail.via", AnsweredVia.values()),
                Map.entry("alert.say", Purpose.values()),
                Map.entry("alert.text", Purpose.values()),
                Map.entry("reply.TAKE", AnswerPage.values()),
                Map.entry("reply.DECLINE", AnswerPage.values()),
                Map.entry("reply.callIn", CallInDesk.Outcome.values()),
                Map.entry("trail.answer", Answer.values()),
                Map.entry("trail.basis", DecisionBasis.values()),
                Map.entry("basis", DecisionBasis.values()),
                Map.entry("response", Response.values()),
                Map.entry("link.state", AlertState.values()),
                Map.entry("activation.state", ActivationState.values()),
                Map.entry("facts.kind", IncidentKind.values()),
                Map.entry("facts.region", RegionAnswer.values()),
                Map.entry("answer3", Known.values()),
                Map.entry("outreach", Outreach.values()),
                Map.entry("message.state", MessageState.values()),
                Map.entry("message.kind", MessageKind.values()),
                Map.entry("message.channel", Channel.values()),
                Map.entry("watch.what", FindingKind.values()),
                Map.entry("watch.do", FindingKind.values()),
                Map.entry("watch.witness.state", TestAlarm.State.values()));

        values.forEach((prefix, names) ->
                assertThat(screen.missingNames(prefix, names)).as(prefix).isEmpty());
    }

    @Test
    void everyCodedValueOfTheRosterHasWords() {
        Map<String, Object[]> values = Map.of(
                "roster.refusal", RefusalCode.values(),
                "roster.warning", WarningKind.values(),
                "roster.change", ChangeKind.values(),
                "roster.contact", ContactKind.values(),
                "roster.days", Days.values(),
                "roster.swap.state", SwapState.values());

        values.forEach((prefix, names) ->
                assertThat(screen.missingNames(prefix, names)).as(prefix).isEmpty());
    }

    @Test
    void templatesHoldNoWordsAndNoInlineCode() {
        assertThat(screen.badTemplates()).isEmpty();
    }

    @Nested
    class SeesWhatIsBroken {

        @TempDir
        Path resources;

        @Test
        void aKeyInOneLanguageOnly() throws IOException {
            messages("a.danish=ja", "b.english=yes");

            assertThat(new ScreenText(resources).missingTranslations())
                    .containsExactly("no English words for a.danish", "no Danish words for b.english");
        }

        @Test
        void aTemplateThatNamesNoKey() throws IOException {
            messages("role.nurse=Sygeplejevagt", "role.nurse=Nurse");
            template("<p th:text=\"#{role.nurse}\"></p><p th:text=\"#{not.there(1)}\"></p>"
                    + "<p th:text=\"#{${'role.' + x}}\"></p><p th:text=\"#{${'rule.' + x}}\"></p>"
                    + "<p th:text=\"${#messages.msg('word.' + x)}\"></p>");

            assertThat(new ScreenText(resources).missingKeys())
                    .containsExactly(
                            "page.html: no words for not.there",
                            "page.html: no words for rule.…",
                            "page.html: no words for word.…");
        }

        @Test
        void aNameWithoutWords() throws IOException {
            messages("channel.SMS=SMS", "channel.SMS=SMS");

            assertThat(new ScreenText(resources).missingNames("channel", Channel.values()))
                    .isNotEmpty()
                    .doesNotContain("channel.SMS");
        }

        @Test
        void wordsInATemplate() throws IOException {
            template("<main><p>På vagt</p><p th:text=\"#{a}\">På vagt</p><img alt=\"På vagt\"></main>");

            assertThat(new ScreenText(resources).badTemplates())
                    .containsExactly(
                            "page.html line 1: words in the template: På vagt",
                            "page.html line 1: words in the template: På vagt");
        }

        @Test
        void inlineCodeAndStyle() throws IOException {
            template("<style>p {}</style><script>go()</script><script src=\"a.js\"></script>"
                    + "<p style=\"color: red\" onclick=\"go()\" hx-on:click=\"go()\"></p>");

            assertThat(new ScreenText(resources).badTemplates())
                    .containsExactlyInAnyOrder(
                            "page.html line 1: an inline style",
                            "page.html line 1: an inline script",
                            "page.html line 1: an inline style",
                            "page.html line 1: an inline onclick",
                            "page.html line 1: an inline hx-on:click");
        }

        private void messages(String danish, String english) throws IOException {
            Files.writeString(resources.resolve("messages.properties"), danish);
            Files.writeString(resources.resolve("messages_en.properties"), english);
        }

        private void template(String html) throws IOException {
            Files.createDirectories(resources.resolve("templates"));
            Files.writeString(resources.resolve("templates/page.html"), html);
        }
    }
}
