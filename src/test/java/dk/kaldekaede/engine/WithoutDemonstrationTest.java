package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                .contains("admin")
                .doesNotContain("manager", "sygeplejevagt");
        assertThat(jdbc.sql("select count(*) from person").query(Long.class).single())
                .isZero();
        assertThat(RestClient.basic(port, "admin", "a-password-of-ours")
                        .get("/engine-rest/user")
                        .statusCode())
                .isEqualTo(200);
        assertThat(RestClient.nobody(port).get("/login").body()).doesNotContain("Demonstration");
    }

    /** 500 is how the engine says that it refused; Admin says beforehand what is missing. */
    @ParameterizedTest
    @CsvSource({
        "vagt, elleve-tegn, 500",
        "sygeplejevagt, Sygeplejevagt500, 500",
        "vagt, en lang kode i mørke, 204",
        "vagt-2, et langt ord for sig, 204"
    })
    void takesLongPasswordsThatAreNotTheirOwnersName(String account, String password, int status) {
        assertThat(RestClient.basic(port, "admin", "a-password-of-ours")
                        .post("/engine-rest/user/create", """
                                {"profile": {"id": "%s", "firstName": "Nat", "lastName": ""},
                                 "credentials": {"password": "%s"}}
                                """.formatted(account + status, password))
                        .statusCode())
                .isEqualTo(status);
    }
}
