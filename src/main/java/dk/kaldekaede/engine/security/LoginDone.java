package dk.kaldekaede.engine.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/**
 * What happens once, at the log-in, before two requests of one browser can do it at the same time: both tokens against
 * forged requests are made, and the device is marked.
 */
@Component
class LoginDone extends SavedRequestAwareAuthenticationSuccessHandler {

    /** Where the engine's web applications look for their token, and the cookie from which they send it back. */
    private static final String WEBAPP_TOKEN = "CAMUNDA_CSRF_TOKEN";

    private static final String WEBAPP_COOKIE = "XSRF-TOKEN";
    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final DeviceCookies devices;
    private final boolean secure;

    LoginDone(
            DeviceCookies devices,
            WantedPage wanted,
            @Value("${camunda.bpm.webapp.csrf.enable-secure-cookie:false}") boolean secure) {
        this.devices = devices;
        this.secure = secure;
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws ServletException, IOException {
        ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        webappToken(request, response);
        devices.give(request, response, login.getName());
        super.onAuthenticationSuccess(request, response, login);
    }

    private void webappToken(HttpServletRequest request, HttpServletResponse response) {
        byte[] drawn = new byte[TOKEN_BYTES];
        random.nextBytes(drawn);
        String token = HexFormat.of().formatHex(drawn);
        request.getSession().setAttribute(WEBAPP_TOKEN, token);
        // A script of Tasklist's reads it: not hidden from scripts.
        ResponseCookie cookie = ResponseCookie.from(WEBAPP_COOKIE, token)
                .path(request.getContextPath() + "/camunda")
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
