package dk.kaldekaede.watch.web;

import dk.kaldekaede.notification.MessageRow;
import dk.kaldekaede.notification.Messages;
import dk.kaldekaede.watch.TestAlarm;
import dk.kaldekaede.watch.TestAlarms;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads test alarms together with what became of their messages. */
@Component
class TestAlarmReader {

    private final TestAlarms alarms;
    private final Messages messages;

    TestAlarmReader(TestAlarms alarms, Messages messages) {
        this.alarms = alarms;
        this.messages = messages;
    }

    List<TestAlarmView> latest(int count) {
        return alarms.latest(count).stream().map(this::read).toList();
    }

    TestAlarmView read(TestAlarm alarm) {
        Optional<MessageRow> message = Optional.ofNullable(alarm.messageId()).flatMap(messages::find);
        return new TestAlarmView(
                alarm.id(),
                alarm.state().name(),
                alarm.raisedAt(),
                alarm.endedAt(),
                alarm.state() == TestAlarm.State.CONFIRMED ? null : stuckAt(message),
                message.map(row -> row.state().name()).orElse(null),
                message.map(MessageRow::lastError).orElse(null));
    }

    private static String stuckAt(Optional<MessageRow> message) {
        return message.map(row -> switch (row.state()) {
                    case QUEUED, SENDING, HELD_BACK, WITHDRAWN -> "OUTBOX";
                    case FAILED_FOR_NOW, FAILED, HELD -> "GATEWAY";
                    case SENT, DELIVERED -> "BEYOND";
                })
                .orElse("ENGINE");
    }
}
