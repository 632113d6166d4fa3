package dk.kaldekaede.watch;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.notification.NewMessage;
import dk.kaldekaede.notification.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * Test alarms: they take the way that alarms take, through rows, engine, job executor, outbox and gateway, and end at the
 * witness's own number or address, which stands in a setting so that nobody can have the application write elsewhere.
 */
@Component
public class TestAlarms {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final TestAlarmRows rows;
    private final TestAlarmCourse course;
    private final Outbox outbox;
    private final MessageSource texts;
    private final Clock clock;
    private final String phone;
    private final String mail;
    private final Duration within;

    TestAlarms(
            TestAlarmRows rows,
            TestAlarmCourse course,
            Outbox outbox,
            MessageSource texts,
            Clock clock,
            @Value("${kaldekaede.watch.witness.phone:}") String phone,
            @Value("${kaldekaede.watch.witness.mail:}") String mail,
            @Value("${kaldekaede.watch.witness.within:5m}") Duration within) {
        this.rows = rows;
        this.course = course;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
        this.phone = phone.strip();
        this.mail = mail.strip();
        this.within = within;
    }

    /** Whether there is an address to send test alarms to. */
    public boolean addressed() {
        return StringUtils.hasText(phone) || StringUtils.hasText(mail);
    }

    /** Raises one: the row and the process in one transaction. */
    @Transactional
    public TestAlarm raise(String nonce) {
        TestAlarm alarm = new TestAlarm(
                UUID.randomUUID().toString(),
                nonce,
                null,
                null,
                TestAlarm.State.RAISED,
                clock.instant(),
                clock.instant().plus(within),
                null);
        rows.insert(alarm);
        rows.begun(alarm.id(), course.start(alarm.id(), alarm.dueAt()));
        return alarm;
    }

    /** Writes its message into the outbox. */
    @Transactional
    public void send(String id) {
        TestAlarm alarm = rows.find(id).orElseThrow();
        boolean bySms = StringUtils.hasText(phone);
        String message = outbox.enqueue(new NewMessage(
                null,
                null,
                null,
                null,
                bySms ? Channel.SMS : Channel.MAIL,
                bySms ? phone : mail,
                MessageKind.TEST_ALARM,
                false,
                text("watch.testAlarm.subject", alarm.nonce()),
                text("watch.testAlarm.text", alarm.nonce())));
        rows.sent(id, message);
    }

    /**
     * The witness has it.
     *
     * @return false when there is no such test alarm
     */
    @Transactional
    public boolean arrived(String id) {
        Optional<TestAlarm> alarm = rows.find(id);
        alarm.filter(each -> rows.end(id, TestAlarm.State.CONFIRMED, clock.instant()))
                .ifPresent(each -> course.arrived(each.processInstanceId()));
        return alarm.isPresent();
    }

    /** It has not arrived in time. */
    @Transactional
    public void lost(String id) {
        rows.end(id, TestAlarm.State.SILENT, clock.instant());
    }

    /** One of them. */
    public Optional<TestAlarm> find(String id) {
        return rows.find(id);
    }

    /** The newest, at most {@code count}. */
    public List<TestAlarm> latest(int count) {
        return rows.latest(count);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, DANISH);
    }
}
