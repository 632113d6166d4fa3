package dk.kaldekaede.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Component;

/** The page somebody wanted before she logged in: kept by her browser, so that strangers leave no session behind. */
@Component
class WantedPage extends CookieRequestCache {

    WantedPage() {
        setRequestMatcher(WantedPage::isPage);
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
