package dk.kaldekaede.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where the login form was sent from: the address, and the device if the user logged in from it before. */
final class LoginDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final String device;

    LoginDetails(HttpServletRequest request, String device) {
        super(request);
        this.device = device;
    }

    String device() {
        return device;
    }
}
