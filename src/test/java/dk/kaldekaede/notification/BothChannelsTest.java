package dk.kaldekaede.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.badRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What comes out at the other end of mail and SMS: the mark of an exercise, and nothing in the log. */
@SpringBootTest(
        classes = NotificationContext.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:channels;DB_CLOSE_DELAY=-1",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/migration/V2__kaldekaede.sql,classpath:db/migration/V6__indexes.sql,"
                    + "classpath:db/migration/V20__gateways.sql,"
                    + "classpath:db/migration/V24__no_flood.sql",
            "spring.mail.host=127.0.0.1",
            "kaldekaede.mail.from=Kaldekæde <kaldekaede@example.dk>",
            "kaldekaede.outbox.sweep=false",
            "kaldekaede.sms.token=" + SmsGateway.TOKEN,
            "logging.level.dk.kaldekaede=TRACE",
            "logging.level.org.springframework.jdbc=TRACE",
            "logging.level.org.eclipse=TRACE"
        })
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class BothChannelsTest {

    private static final SmsGateway GATEWAY = new SmsGateway();
    private static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private Scene scene;

    @Autowired
    private OutboxDispatcher dispatcher;

    @Autowired
    private Messages messages;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JavaMailSenderImpl mailSender;

    private final List<MimeMessage> mails = new ArrayList<>();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        MAILS.start();
        properties.add("kaldekaede.sms.url", GATEWAY::url);
        properties.add("spring.mail.port", () -> MAILS.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        MAILS.stop();
        GATEWAY.stop();
    }

    @BeforeEach
    void clean() throws Exception {
        scene.clear();
        mailSender.setPort(MAILS.getSmtp().getPort());
        MAILS.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void nothingUnexpectedLeft() {
        GATEWAY.receivedNothingElse();
        assertThat(MAILS.getReceivedMessages())
                .as("mails that the test did not expect")
                .hasSize(mails.size());
    }

    @Test
    void sendsAPlainDanishMailThatKnowsItsOwnRepetition() throws Exception {
        String incident = scene.incident(false);
        String id = scene.queue(Scene.message(incident, Channel.MAIL, MessageKind.ALERT, false, Scene.TEXT));

        dispatcher.dispatchDue();

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Alarm: brand");
        assertThat(text(mail)).isEqualTo(Scene.TEXT);
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@example.dk>");
        assertThat(mail.getSentDate()).isEqualTo(clock.instant());
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("kaldekaede@example.dk", "Kaldekæde"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Kaldekæde");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(messages.ofIncident(incident).get(0).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void keepsALineBreakInASubjectFromBecomingAHeader() throws Exception {
        String incident = scene.incident(false);
        scene.queue(new NewMessage(
                incident,
                null,
                "p",
                "r",
                Channel.MAIL,
                Scene.MAIL,
                MessageKind.ALERT,
                false,
                "Brand\r\nBcc: x@y.dk",
                "t"));

        dispatcher.dispatchDue();

        assertThat(onlyMail().getSubject()).isEqualTo("Brand Bcc: x@y.dk");
    }

    @Test
    void waitsForNoMailServerWithoutEnd() {
        assertThat(mailSender.getJavaMailProperties())
                .containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");
    }

    @Test
    void triesAgainLaterWhenTheMailServerIsGone() {
        String incident = scene.incident(false);
        mailSender.setPort(1);
        scene.queue(Scene.message(incident, Channel.MAIL, MessageKind.ALERT, false, Scene.TEXT));

        dispatcher.dispatchDue();

        MessageRow row = messages.ofIncident(incident).get(0);
        assertThat(row.state()).isEqualTo(MessageState.FAILED_FOR_NOW);
        assertThat(row.lastError()).isEqualTo("NO_CONNECTION");
    }

    @Test
    void givesUpOnAnAddressThatTheServerRefusesForGood() throws Exception {
        assertThat(afterRefusal("550 No such user", Scene.MAIL)).isEqualTo("FAILED SMTP_550");
        assertThat(afterRefusal("451 Try later", Scene.MAIL)).isEqualTo("FAILED_FOR_NOW SMTP_FAILED");
        assertThat(afterRefusal("250 OK", "not an address")).isEqualTo("FAILED INVALID_ADDRESS");
    }

    @Test
    void marksEveryMessageOfAnExerciseEvenWhenItsWriterForgot() throws Exception {
        String incident = scene.incident(true);
        scene.queue(Scene.message(incident, Channel.SMS, MessageKind.ALERT, false, "Brand nu"));
        scene.queue(Scene.message(incident, Channel.MAIL, MessageKind.ALERT, false, "Brand nu"));
        scene.queue(Scene.message(incident, Channel.SMS, MessageKind.REMINDER, true, "ØVELSE: Brand nu"));
        scene.queue(Scene.message(incident, Channel.SMS, MessageKind.LEADER, true, "ØVELSESLEDER: kom"));

        dispatcher.dispatchDue();

        assertThat(smsTexts())
                .containsExactlyInAnyOrder("ØVELSE: Brand nu", "ØVELSE: Brand nu", "ØVELSE: ØVELSESLEDER: kom");
        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("ØVELSE: Alarm: brand");
        assertThat(text(mail)).isEqualTo("ØVELSE: Brand nu");
        assertThat(messages.ofIncident(incident))
                .allSatisfy(row -> assertThat(row.body()).startsWith("ØVELSE"));
    }

    @Test
    void neverMarksAMessageOfARealIncident() throws Exception {
        String incident = scene.incident(false);
        scene.queue(Scene.message(incident, Channel.SMS, MessageKind.ALERT, false, "ØVELSE: ØVELSE - Brand nu"));
        scene.queue(Scene.message(incident, Channel.SMS, MessageKind.REMINDER, false, "(Øvelse) Brand nu"));

        dispatcher.dispatchDue();

        assertThat(smsTexts()).containsExactly("Brand nu", "Brand nu");
    }

    @Test
    void stopsAnExerciseMessageThatBelongsToARealIncident() {
        String incident = scene.incident(false);
        scene.queue(Scene.message(incident, Channel.SMS, MessageKind.ALERT, true, "ØVELSE: Brand nu"));

        dispatcher.dispatchDue();

        MessageRow row = messages.ofIncident(incident).get(0);
        assertThat(row.state()).isEqualTo(MessageState.FAILED);
        assertThat(row.lastError()).isEqualTo("EXERCISE_MISMATCH");
    }

    @Test
    void writesNoNumberAddressTextOrSecretToTheLog(CapturedOutput log) throws Exception {
        String incident = scene.incident(false);
        GATEWAY.answers(badRequest());
        scene.alarm(incident);
        scene.queue(Scene.message(incident, Channel.MAIL, MessageKind.ALERT, false, Scene.TEXT));
        afterRefusal("550 " + Scene.MAIL + " unknown", Scene.MAIL);
        scene.queue(Scene.message(incident, Channel.SMS, MessageKind.ALERT, true, Scene.TEXT));

        dispatcher.dispatchDue();

        GATEWAY.received();
        assertThat(log.getAll()).contains("was refused by SMS", "was refused by MAIL", "was stopped");
        assertThat(log.getAll())
                .doesNotContain(Scene.PHONE, Scene.PHONE.substring(3), Scene.MAIL, "Magleparken", SmsGateway.TOKEN);
    }

    /** The state and error of a mail whose recipient the server answers so. */
    private String afterRefusal(String answer, String address) throws Exception {
        String incident = scene.incident(false);
        try (RefusingMailServer server = new RefusingMailServer(answer)) {
            mailSender.setPort(server.port());
            scene.queue(new NewMessage(
                    incident, null, "p", "r", Channel.MAIL, address, MessageKind.ALERT, false, "Brand", Scene.TEXT));
            dispatcher.dispatchDue();
        }
        MessageRow row = messages.ofIncident(incident).get(0);
        return row.state() + " " + row.lastError();
    }

    private MimeMessage onlyMail() {
        mails.addAll(List.of(MAILS.getReceivedMessages()));
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent().toString().stripTrailing();
    }

    private static List<String> smsTexts() throws Exception {
        List<String> texts = new ArrayList<>();
        for (var request : GATEWAY.received()) {
            texts.add(
                    new ObjectMapper().readTree(request.getBody()).path("text").asText());
        }
        return texts;
    }
}
