package dk.kaldekaede;

import dk.kaldekaede.watch.witness.WitnessMain;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts Kaldekæde: one Spring Boot application around an embedded process engine; or, with
 * {@code --kaldekaede.mode=witness}, the witness that watches it from elsewhere.
 */
@SpringBootApplication
public class KaldekaedeApplication {

    public static void main(String[] args) {
        if (WitnessMain.isAskedFor(args, System.getenv())) {
            WitnessMain.main(args);
        } else {
            SpringApplication.run(KaldekaedeApplication.class, args);
        }
    }
}
