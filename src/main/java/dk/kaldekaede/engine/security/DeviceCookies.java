package dk.kaldekaede.engine.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The mark that a browser gets at a log-in: from here this user logged in before. It opens nothing; it only keeps her wrong
 * passwords apart from those of strangers. Made from a secret, so nobody makes one for another user.
 */
@Component
class DeviceCookies {

    private static final Duration LIFE = Duration.ofDays(90);

    private final SecretKeySpec key;
    private final boolean secure;
    private final Clock clock;

    DeviceCookies(
            @Value("${kaldekaede.link-secret}") String secret,
            @Value("${server.servlet.session.cookie.secure:false}") boolean secure,
            Clock clock) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.secure = secure;
        this.clock = clock;
    }

    /** The device's mark; null when it has none for this user. */
    String of(HttpServletRequest request, String user) {
        Cookie cookie = user == null ? null : WebUtils.getCookie(request, name(user));
        String[] parts = cookie == null ? new String[0] : cookie.getValue().split("\\.");
        if (parts.length != 3 || !sameText(parts[2], seal(user, parts[0], parts[1]))) {
            return null;
        }
        boolean valid = Instant.ofEpochSecond(Long.parseLong(parts[1])).isAfter(clock.instant());
        return valid ? parts[0] : null;
    }

    /** Marks the device; one that is marked keeps its mark for longer. */
    void give(HttpServletRequest request, HttpServletResponse response, String user) {
        String known = of(request, user);
        String mark = known == null ? UUID.randomUUID().toString() : known;
        String until = String.valueOf(clock.instant().plus(LIFE).getEpochSecond());
        ResponseCookie cookie = ResponseCookie.from(name(user), mark + "." + until + "." + seal(user, mark, until))
                .path("/login")
                .maxAge(LIFE)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Several may use one machine; the name does not tell who. */
    private String name(String user) {
        return "device-" + hmac("name|" + user).substring(0, 8);
    }

    private String seal(String user, String mark, String until) {
        return hmac("device|" + mark + "|" + until + "|" + user);
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static boolean sameText(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
