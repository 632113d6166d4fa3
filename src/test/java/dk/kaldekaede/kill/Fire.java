package dk.kaldekaede.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.scenario.Http;
import dk.kaldekaede.scenario.OutsideWorld;
import dk.kaldekaede.scenario.OutsideWorld.Letter;
import dk.kaldekaede.scenario.Report;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One incident as it is seen from outside: its messages, its answer pages and what the interface says of it. */
final class Fire {

    static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    static final String NURSE = "sygeplejevagt";
    static final String NURSES_DEPUTY = "sygeplejevagt-stedfortraeder";
    static final String HP_CHIEF = "handicap-psykiatrichef";

    private static final String READER = "auditor";
    private static final String WORKERS = "social-vejledning";
    private static final AtomicInteger HIRED = new AtomicInteger();
    private static final Pattern LINK = Pattern.compile("/k/([A-Za-z0-9_-]+)");

    private final Report report;
    private final String key;
    private Node node;
    private String id;

    Fire(Node node) {
        this(node, Report.fireForSocialWorkAlone());
    }

    private Fire(Node node, Report report) {
        this(node, report, UUID.randomUUID().toString());
        OutsideWorld.forgetEverything();
    }

    private Fire(Node node, Report report, String key) {
        this.node = node;
        this.report = report;
        this.key = key;
    }

    /**
     * A small fire with a leader, who needs two social workers: three of those just hired, or on duty, are called in.
     * Nothing of earlier fires is under way any more, so that nobody else calls the hired.
     */
    static Fire thatCallsPeopleIn(Node node, Night night) {
        Fire fire = new Fire(node, Report.smallFireForSocialWorkAlone());
        await("earlier deadlines have been dealt with")
                .atMost(Duration.ofSeconds(Node.PATIENCE_SECONDS))
                .until(() -> fire.all("/engine-rest/job?timers=true")
                        .map(job -> moment(job.path("dueDate").asText()))
                        .noneMatch(due -> !due.isAfter(night.now())));
        fire.hires(8);
        fire.isReported().isDecided().takes(NURSE, "aktivér beredskabet");
        fire.isLed();
        fire.hasCalledIn(3);
        return fire;
    }

    private void hires(int people) {
        PageClient manager = PageClient.of(node.port(), "manager");
        for (int i = 0; i < people; i++) {
            manager.get("/vagtplan/personer/ny");
            HttpResponse<String> hired = manager.post(
                    "/vagtplan/personer",
                    "name",
                    "Socialrådgiver " + i,
                    "account",
                    "",
                    "kinds",
                    "MOBILE",
                    "addresses",
                    "+4531%06d".formatted(HIRED.incrementAndGet()),
                    "roles",
                    WORKERS,
                    "skills",
                    "");
            assertThat(hired.statusCode()).as(hired.body()).isEqualTo(303);
        }
    }

    /** The social workers called so far, in order; one who was called twice is there twice. */
    List<String> calledIn() {
        return all("/api/incidents/" + id + "/timeline")
                .filter(entry -> entry.path("type").asText().equals("ALERT_STARTED"))
                .filter(entry -> entry.path("role").asText().equals(WORKERS))
                .map(entry -> entry.path("personId").asText())
                .toList();
    }

    /** Waits until so many social workers have been called, each of them once. */
    void hasCalledIn(int people) {
        await(people + " are called in")
                .atMost(Duration.ofSeconds(Node.PATIENCE_SECONDS))
                .until(() -> calledIn().size() >= people);
        assertThat(calledIn()).hasSize(people).doesNotHaveDuplicates();
    }

    /** The link of somebody called in, by the number she has among them. */
    String linkOf(int called) {
        String person = calledIn().get(called);
        return eventually(person + " gets her link", () -> all("/api/messages?incident=" + id)
                .filter(message -> message.path("personId").asText().equals(person))
                .map(message -> message.path("id").asText())
                .flatMap(message -> letters().filter(letter -> letter.id().equals(message)))
                .flatMap(letter -> link(letter.text()).stream())
                .findFirst());
    }

    /** Somebody called in can't come. */
    int cannotCome(String link) {
        return node.http().press("/k/" + link + "/indsats", "step=CANNOT");
    }

    String id() {
        return id;
    }

    String where() {
        return report.where();
    }

    /** The same incident as it is seen at another node. */
    Fire seenAt(Node other) {
        Fire same = new Fire(other, report, key);
        same.id = id;
        return same;
    }

    /** From now on she speaks to another node. */
    Fire at(Node other) {
        node = other;
        return this;
    }

    /** Reports it under a key, so that repeating it is harmless. */
    Fire isReported() {
        HttpResponse<String> answer = report();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        id = Http.json(answer).path("id").asText();
        return this;
    }

    HttpResponse<String> report() {
        return node.http().post(CRISIS_MANAGEMENT, "/api/incidents", report.facts(), "Idempotency-Key", key);
    }

    /** The crisis management is called and follows the proposal; the nurse is called. */
    Fire isDecided() {
        takes(CRISIS_MANAGEMENT, "skal beredskabet aktiveres");
        return this;
    }

    /** She is called on her mobile and by mail, and takes it by the link. */
    void takes(String person, String text) {
        String link = rings(person, text);
        assertThat(press(link, "TAKE")).isEqualTo(200);
    }

    /** Waits for her alarm on both ways. Her link's token. */
    String rings(String person, String text) {
        String link = eventually(person + " is called: " + text, () -> letters()
                .filter(letter -> letter.address().equals(person + "@example.org"))
                .filter(letter -> letter.text().contains(text))
                .findFirst()
                .flatMap(letter -> link(letter.text())));
        eventually(person + " gets it as an SMS too", () -> byLink(link)
                .filter(letter -> letter.channel().equals("SMS"))
                .findFirst());
        return link;
    }

    int press(String link, String answer) {
        return node.http().press("/k/" + link, "answer=" + answer);
    }

    /** Somebody acts, and may never hear an answer, since the node is about to die or to stand still. */
    static CompletableFuture<Void> meanwhile(Runnable act) {
        return CompletableFuture.runAsync(act);
    }

    /** Completes the task in Tasklist's way. */
    int completesInTasklist(String user, String answer) {
        JsonNode tasks = node.http().get(user, "/engine-rest/task?processInstanceBusinessKey=" + id);
        assertThat(tasks).hasSize(1);
        return node.http()
                .post(
                        user,
                        "/engine-rest/task/" + tasks.get(0).path("id").asText() + "/submit-form",
                        Map.of("variables", Map.of("answer", Map.of("value", answer))))
                .statusCode();
    }

    /** From the deputy's alarm to the moment somebody leads. */
    void isTakenByTheDeputyAndLed() {
        takes(NURSES_DEPUTY, "aktivér beredskabet");
        isLed();
    }

    /** From the second link's alarm to the moment somebody leads: exactly one, and everything has left. */
    void isLed() {
        takes(HP_CHIEF, "sammen med");
        takes(HP_CHIEF, "kan du lede");
        happens("LEADER_TAKEN", HP_CHIEF);
        assertThat(times("LEADER_TAKEN", null)).isOne();
    }

    /** Waits until it is in the timeline. */
    void happens(String type, String person) {
        await("%s %s".formatted(type, person))
                .atMost(Duration.ofSeconds(Node.PATIENCE_SECONDS))
                .until(() -> times(type, person) > 0);
    }

    /** How often it is in the timeline; for anybody when no person is named. */
    long times(String type, String person) {
        return all("/api/incidents/" + id + "/timeline")
                .filter(entry -> entry.path("type").asText().equals(type))
                .filter(entry ->
                        person == null || person.equals(entry.path("personId").asText()))
                .count();
    }

    /** Minutes of silence pass one by one, and each brings its reminder. */
    void isRemindedAfter(Night night, String person, String... silences) {
        int reminders = 0;
        for (String silence : silences) {
            night.pass(silence);
            reminders++;
            int expected = reminders;
            await(person + " is reminded")
                    .atMost(Duration.ofSeconds(Node.PATIENCE_SECONDS))
                    .until(() -> times("ALERT_REMINDED", person) == expected);
        }
    }

    /** How many timers fall due at a moment. */
    long deadlinesAt(Instant moment) {
        return deadlines().stream().filter(due -> moment(due).equals(moment)).count();
    }

    private static Instant moment(String due) {
        return OffsetDateTime.parse(due, DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx"))
                .toInstant();
    }

    /** When the incident's timers fall due, in order. */
    List<String> deadlines() {
        Set<String> processes = all("/engine-rest/process-instance?businessKey=" + id)
                .map(process -> process.path("id").asText())
                .collect(Collectors.toSet());
        return all("/engine-rest/job?timers=true")
                .filter(job -> processes.contains(job.path("processInstanceId").asText()))
                .map(job -> job.path("dueDate").asText())
                .sorted()
                .toList();
    }

    /** Every message has left once, but for one that went twice; none was lost. */
    void everythingLeftOnceBut(String repeated) {
        everythingHasLeft();
        Map<String, Long> arrived = letters().collect(Collectors.groupingBy(Letter::id, Collectors.counting()));
        Set<String> known = all("/api/messages?incident=" + id)
                .map(message -> message.path("id").asText())
                .collect(Collectors.toSet());
        assertThat(arrived.keySet()).isEqualTo(known);
        arrived.forEach((message, times) ->
                assertThat(times).as("message " + message).isEqualTo(message.equals(repeated) ? 2 : 1));
    }

    /** Waits until no message is under way: what is, is taken for abandoned when the clock is moved. */
    Fire everythingHasLeft() {
        await("every message of the incident has left")
                .atMost(Duration.ofSeconds(Node.PATIENCE_SECONDS))
                .untilAsserted(() -> assertThat(messages()).isNotEmpty().allMatch(state -> state.equals("SENT")));
        return this;
    }

    void everythingLeftOnce() {
        everythingLeftOnceBut(null);
    }

    /** Waits until every mail has left, so that nothing but an SMS is under way. */
    Fire mailHasLeft() {
        await("the mail has left")
                .atMost(Duration.ofSeconds(Node.PATIENCE_SECONDS))
                .until(() -> all("/api/messages?incident=" + id)
                        .filter(message -> message.path("channel").asText().equals("MAIL"))
                        .allMatch(message -> message.path("state").asText().equals("SENT")));
        return this;
    }

    /** The SMS with a link, each time that it came. */
    List<Letter> sms(String link) {
        return byLink(link).filter(letter -> letter.channel().equals("SMS")).toList();
    }

    /** How many messages there are to one person. */
    long messagesTo(String person) {
        return all("/api/messages?incident=" + id)
                .filter(message -> message.path("personId").asText().equals(person))
                .count();
    }

    private List<String> messages() {
        return all("/api/messages?incident=" + id)
                .map(message -> message.path("state").asText())
                .toList();
    }

    /** What arrived with a link. */
    Stream<Letter> byLink(String link) {
        return letters()
                .filter(letter -> link(letter.text()).filter(link::equals).isPresent());
    }

    /** What arrived about this incident. */
    Stream<Letter> letters() {
        return OutsideWorld.all().stream().filter(letter -> letter.text().contains(report.where()));
    }

    private Stream<JsonNode> all(String path) {
        return StreamSupport.stream(node.http().get(READER, path).spliterator(), false);
    }

    private static Optional<String> link(String text) {
        Matcher found = LINK.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static <T> T eventually(String what, Supplier<Optional<T>> thing) {
        return await(what)
                .atMost(Duration.ofSeconds(Node.PATIENCE_SECONDS))
                .until(thing::get, Optional::isPresent)
                .orElseThrow();
    }
}
