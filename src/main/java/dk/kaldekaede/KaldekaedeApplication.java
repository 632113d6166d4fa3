package dk.kaldekaede;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Kaldekæde: one Spring Boot application around an embedded process engine. */
@SpringBootApplication
public class KaldekaedeApplication {

    public static void main(String[] args) {
        SpringApplication.run(KaldekaedeApplication.class, args);
    }
}
