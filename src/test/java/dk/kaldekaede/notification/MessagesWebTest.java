package dk.kaldekaede.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page, its JSON and the gateway's receipts. */
@SpringBootTest(
        classes = NotificationContext.class,
        properties = {
            // The whole application answers the same way by an advice of its own.
            "spring.mvc.problemdetails.enabled=true",
            "spring.datasource.url=jdbc:h2:mem:web;DB_CLOSE_DELAY=-1",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/migration/V2__kaldekaede.sql,classpath:db/migration/V6__indexes.sql,"
                    + "classpath:db/migration/V20__gateways.sql,"
                    + "classpath:db/migration/V24__no_flood.sql",
            "kaldekaede.demo=true",
            "kaldekaede.outbox.sweep=false",
            "kaldekaede.sms.token=" + SmsGateway.TOKEN,
            "kaldekaede.sms.callback-secret=the-secret",
            "kaldekaede.sms.next[0].name=reserve",
            "kaldekaede.sms.next[0].url=http://127.0.0.1:9/never-asked",
            "kaldekaede.sms.next[0].token=x",
            "kaldekaede.sms.next[0].callback-secret=of-the-reserve"
        })
@DirtiesContext
class MessagesWebTest {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final SmsGateway GATEWAY = new SmsGateway();
    private static final TestingAuthenticationToken AUDITOR = new TestingAuthenticationToken("auditor", "", "auditor");
    private static final TestingAuthenticationToken NURSE =
            new TestingAuthenticationToken("sygeplejevagt", "", "sygeplejevagt");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Scene scene;

    @Autowired
    private OutboxDispatcher dispatcher;

    @Autowired
    private Messages messages;

    @Autowired
    private MovableClock clock;

    private MockMvc web;
    private String incident;

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry properties) {
        properties.add("kaldekaede.sms.url", GATEWAY::url);
    }

    @AfterAll
    static void stop() {
        GATEWAY.stop();
    }

    @BeforeEach
    void aSentSms(@Autowired WebApplicationContext context) {
        scene.clear();
        web = MockMvcBuilders.webAppContextSetup(context).build();
        incident = scene.incident(false);
        scene.alarm(incident);
        dispatcher.dispatchDue();
        assertThat(GATEWAY.received()).hasSize(1);
    }

    @AfterEach
    void nothingUnexpectedLeft() {
        GATEWAY.receivedNothingElse();
    }

    @Test
    void showsTheMessagesNewestFirstInDanish() throws Exception {
        String danishTime = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss")
                .format(clock.instant().atZone(ZoneId.of("Europe/Copenhagen")));
        clock.move(Duration.ofSeconds(1));
        String other = scene.incident(false);
        scene.queue(Scene.message(other, Channel.MAIL, MessageKind.INFORMATION, false, "Til orientering"));
        dispatcher.dispatchDue();

        String page = web.perform(get("/beskeder").locale(DANISH).principal(AUDITOR))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .containsSubsequence("Til orientering", "Forlod ikke systemet", "Sendt: udbyderen har den", danishTime)
                .contains("+45 ·· ·· ·· 12", "s···@example.dk")
                .doesNotContain(Scene.PHONE, Scene.MAIL, "hemmelig", "??");
        web.perform(get("/beskeder").param("incident", incident).principal(AUDITOR))
                .andExpect(content().string(containsString("Magleparken")))
                .andExpect(content().string(not(containsString("Til orientering"))));
    }

    @Test
    void saysWhatWentTogetherAndWhatWaitsOrWasWithdrawn() throws Exception {
        clock.move(Duration.ofHours(2));
        PacedMessages.are(true);
        try {
            scene.alarm(incident);
            scene.alarm(incident);
            dispatcher.dispatchDue();
            assertThat(GATEWAY.received()).hasSize(1);
        } finally {
            PacedMessages.are(false);
        }
        assertThat(page()).contains("Sendt sammen med andre").doesNotContain("??");

        for (MessageState state : MessageState.values()) {
            jdbc.sql("update message set state = :state, handed_as = 'others' where incident_id = :incident")
                    .param("state", state.name())
                    .param("incident", incident)
                    .update();
            String page = page();
            assertThat(page).as(state.name()).doesNotContain("??");
            boolean left = state == MessageState.SENT || state == MessageState.DELIVERED;
            assertThat(page.contains("Sendt sammen med andre")).as(state.name()).isEqualTo(left);
        }
        assertThat(page()).contains("Trukket tilbage: alarmen var slut");
    }

    private String page() throws Exception {
        return web.perform(get("/beskeder")
                        .param("incident", incident)
                        .locale(DANISH)
                        .principal(AUDITOR))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void givesTheSameAsJson() throws Exception {
        web.perform(get("/api/messages").param("incident", incident).principal(AUDITOR))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].state").value("SENT"))
                .andExpect(jsonPath("$[0].sentAt").value(clock.instant().toString()))
                .andExpect(jsonPath("$[0].address").doesNotExist());
    }

    @Test
    void keepsTextsFromWhomTheyDoNotConcern() throws Exception {
        web.perform(get("/beskeder").principal(NURSE)).andExpect(content().string(not(containsString("Magleparken"))));
        web.perform(get("/beskeder").param("incident", incident).principal(NURSE))
                .andExpect(status().isForbidden());
        web.perform(get("/api/messages").param("incident", incident).principal(NURSE))
                .andExpect(status().isForbidden());
        web.perform(get("/api/messages")).andExpect(status().isForbidden());
    }

    @Test
    void takesAReceiptTwiceAndShowsTheDelivery() throws Exception {
        String id = providerId();

        receipt("the-secret", "{\"id\": \"" + id + "\", \"status\": \"delivered\", \"operator\": \"x\"}")
                .andExpect(status().isNoContent());
        receipt("the-secret", "{\"id\": \"" + id + "\", \"status\": \"delivered\"}")
                .andExpect(status().isNoContent());

        assertThat(messages.ofIncident(incident).get(0).state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void refusesAReceiptFromAStranger() throws Exception {
        String receipt = "{\"id\": \"" + providerId() + "\", \"status\": \"failed\"}";

        receipt("the-secret ", receipt).andExpect(status().isUnauthorized());
        receipt(null, receipt).andExpect(status().isUnauthorized());

        assertThat(messages.ofIncident(incident).get(0).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void takesEachGatewaysReceiptsAtItsOwnAddressWithItsOwnSecret() throws Exception {
        String receipt = "{\"id\": \"" + providerId() + "\", \"status\": \"failed\"}";

        receipt("reserve", "the-secret", receipt).andExpect(status().isUnauthorized());
        receipt("sms", "of-the-reserve", receipt).andExpect(status().isUnauthorized());
        receipt("reserve", "of-the-reserve", receipt).andExpect(status().isNotFound());
        receipt("nobody", "the-secret", receipt).andExpect(status().isUnauthorized());
        receipt("mail", "", receipt).andExpect(status().isUnauthorized());

        assertThat(messages.ofIncident(incident).get(0).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void showsByWhichGatewayAMessageLeft() throws Exception {
        web.perform(get("/beskeder").locale(DANISH).principal(AUDITOR))
                .andExpect(content().string(containsString("Gennem sms")));
        web.perform(get("/api/messages").param("incident", incident).principal(AUDITOR))
                .andExpect(jsonPath("$[0].gateway").value("sms"));
    }

    @Test
    void namesWhatIsWrongWithAReceipt() throws Exception {
        receipt("the-secret", "{\"id\": \"nobody's\", \"status\": \"delivered\"}")
                .andExpect(status().isNotFound());
        receipt("the-secret", "{\"status\": \"delivered\"}")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.field").value("id"));
        receipt("the-secret", "{\"id\": \"" + providerId() + "\", \"status\": \"perhaps\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("status"));
    }

    private String providerId() {
        return "gw-" + messages.ofIncident(incident).get(0).id();
    }

    private ResultActions receipt(String secret, String body) throws Exception {
        return receipt("sms", secret, body);
    }

    private ResultActions receipt(String gateway, String secret, String body) throws Exception {
        MockHttpServletRequestBuilder request = post("/api/receipts/" + gateway)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return web.perform(secret == null ? request : request.header("X-Callback-Secret", secret));
    }
}
