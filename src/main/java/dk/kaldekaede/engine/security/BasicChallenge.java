package dk.kaldekaede.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Asks programs who they are; one that guessed too often is told when to come back. */
@Component
class BasicChallenge extends BasicAuthenticationEntryPoint {

    private final Clock clock;

    BasicChallenge(Clock clock) {
        this.clock = clock;
        setRealmName("Kaldekaede");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyAttempts many) {
            Duration wait = Duration.between(clock.instant(), many.until());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
            Problem.write(response, HttpStatus.TOO_MANY_REQUESTS, "Der er prøvet for mange forkerte adgangskoder.");
        } else {
            super.commence(request, response, why);
        }
    }
}
