package dk.kaldekaede.engine.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one page on which people log in. */
@Controller
class LoginPage {

    private final Map<String, String> providers;
    private final LoginSettings settings;
    private final ZoneId zone;
    private final Clock clock;

    LoginPage(
            ObjectProvider<OidcProviders> providers,
            LoginSettings settings,
            @Value("${kaldekaede.zone}") ZoneId zone,
            Clock clock) {
        OidcProviders configured = providers.getIfAvailable();
        this.providers = configured == null ? Map.of() : configured.names();
        this.settings = settings;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Shows it.
     *
     * @param closed until when no password is tried, in seconds since 1970; null when any is
     */
    @GetMapping("/login")
    String show(@RequestParam(required = false) Long closed, Model model) {
        model.addAttribute("providers", providers);
        model.addAttribute("accounts", settings.accounts());
        if (closed != null) {
            Duration wait = Duration.between(clock.instant(), Instant.ofEpochSecond(closed));
            boolean now = !wait.isNegative() && wait.compareTo(settings.pause().plusMinutes(1)) < 0;
            // A minute is rounded up: a minute too early would be refused again.
            model.addAttribute(
                    "closedUntil", now ? Instant.ofEpochSecond(closed + 59).atZone(zone) : null);
        }
        return "login";
    }
}
