package dk.kaldekaede.engine.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The headers of our own pages: scripts, styles and data come from this application, and nobody frames it. */
final class PageHeaders {

    private static final String STRICT =
            "default-src 'self'; script-src 'self'; style-src 'self' " + PageStyle.SOURCE + "; img-src 'self' data:;"
                    + " font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // The API's documentation sets styles on its elements; beside a hash, browsers would not heed that.
    private static final String DOCUMENTATION = STRICT.replace(PageStyle.SOURCE, "'unsafe-inline'");

    private static final RequestMatcher IS_DOCUMENTATION = withDefaults().matcher("/api/swagger-ui/**");

    private PageHeaders() {}

    static void write(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(PageHeaders::contentSecurityPolicy);
        writeForAll(headers);
    }

    /** Tasklist, Cockpit and Admin have a policy for their scripts of their own, with a nonce, and rules for caches. */
    static void writeForWebapps(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        writeForAll(headers);
    }

    private static void writeForAll(HeadersConfigurer<HttpSecurity> headers) {
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        headers.crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"));
    }

    /** The link in a message holds a token: nobody learns it from where a person goes next, or from a search engine. */
    static void writeForLinks(HeadersConfigurer<HttpSecurity> headers) {
        write(headers);
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
        headers.addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"));
    }

    /** A page that needs a policy of its own (the table editor's) sets it first and keeps it. */
    private static void contentSecurityPolicy(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader("Content-Security-Policy")) {
            response.setHeader("Content-Security-Policy", IS_DOCUMENTATION.matches(request) ? DOCUMENTATION : STRICT);
        }
    }
}
