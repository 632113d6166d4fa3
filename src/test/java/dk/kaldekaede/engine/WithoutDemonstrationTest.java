package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@KaldekaedeTest
@DirtiesContext
@TestPropertySource(properties = {"kaldekaede.demo=false", "kaldekaede.first-admin-password=a-password-of-ours"})
class WithoutDemonstrationTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Test
    void startsWithGroupsOneAdministratorAndNobodyElse() {
        assertThat(engine.getIdentityService()
                        .createGroupQuery()
                        .groupId("sygeplejevagt")
                        .count())
                .isOne();
        assertThat(jdbc.sql("select id_ from act_id_user").query(String.class).list())
                .containsExactly("admin");
        assertThat(jdbc.sql("select count(*) from person").query(Long.class).single())
                .isZero();
        assertThat(RestClient.basic(port, "admin", "a-password-of-ours")
                        .get("/engine-rest/user")
                        .statusCode())
                .isEqualTo(200);
        assertThat(RestClient.nobody(port).get("/login").body()).doesNotContain("Demonstration");
    }
}
