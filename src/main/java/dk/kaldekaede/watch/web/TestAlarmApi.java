package dk.kaldekaede.watch.web;

import dk.kaldekaede.watch.TestAlarm;
import dk.kaldekaede.watch.TestAlarms;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Test alarms, for the witness. */
@RestController
@RequestMapping("/api/watch/test-alarms")
@Tag(name = "Watch")
class TestAlarmApi {

    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9]{8,40}");

    private final TestAlarms alarms;
    private final TestAlarmReader reader;

    TestAlarmApi(TestAlarms alarms, TestAlarmReader reader) {
        this.alarms = alarms;
        this.reader = reader;
    }

    /** @param nonce letters and digits that the message is to carry */
    record NewTestAlarm(String nonce) {}

    @PostMapping
    @Operation(
            summary = "Raises a test alarm, which goes the way of an alarm to the witness's own address.",
            description = "The nonce, 8 to 40 letters and digits, is what the message carries. 409 without an address.")
    ResponseEntity<?> raise(@RequestBody NewTestAlarm wanted) {
        if (wanted.nonce() == null || !NONCE.matcher(wanted.nonce()).matches()) {
            return problem(HttpStatus.BAD_REQUEST, "nonce: 8 to 40 letters and digits");
        }
        if (!alarms.addressed()) {
            return problem(HttpStatus.CONFLICT, "No address for test alarms is set (kaldekaede.watch.witness)");
        }
        TestAlarm raised = alarms.raise(wanted.nonce());
        return ResponseEntity.created(URI.create("/api/watch/test-alarms/" + raised.id()))
                .body(reader.read(raised));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far a test alarm has come, and where it is stuck.")
    ResponseEntity<TestAlarmView> read(@PathVariable String id) {
        Optional<TestAlarmView> view = alarms.find(id).map(reader::read);
        return ResponseEntity.of(view);
    }

    @PostMapping("/{id}/received")
    @Operation(summary = "The witness has received the message.")
    ResponseEntity<Void> received(@PathVariable String id) {
        return alarms.arrived(id)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }
}
