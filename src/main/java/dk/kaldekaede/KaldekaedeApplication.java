package dk.kaldekaede;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Kaldekæde: one Spring Boot application around an embedded process engine. */
@SpringBootApplication
public class KaldekaedeApplication {

    static {
        // The engine keeps its times without a zone: in Danish time, one hour of an autumn night would be there twice
        // and a deadline in it would fall an hour wrong. The municipality's own zone is a setting.
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    }

    public static void main(String[] args) {
        SpringApplication.run(KaldekaedeApplication.class, args);
    }
}
