package dk.kaldekaede.engine.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UrlPathHelper;

/**
 * The engine keeps the nonce that lets a page's scripts run in one place for the whole application: any other request, by
 * anybody, between a page's header and its body gives the page another's nonce, and its reader a blank screen. Here the
 * page is given the nonce of its own header.
 */
final class PageNonce extends OncePerRequestFilter {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([A-Za-z0-9_+/=-]+)'");
    private static final Pattern IN_PAGE = Pattern.compile("(<script[^>]*\\snonce=\")[^\"]*(\")");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return !"GET".equals(request.getMethod()) || path.contains(".");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader("Content-Security-Policy");
        Matcher nonce = IN_HEADER.matcher(policy == null ? "" : policy);
        if (nonce.find() && page.getContentSize() > 0) {
            // Byte for byte: only the nonces, which are plain letters, are touched.
            String body = new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
            String own = IN_PAGE.matcher(body).replaceAll("$1" + Matcher.quoteReplacement(nonce.group(1)) + "$2");
            page.resetBuffer();
            page.getOutputStream().write(own.getBytes(StandardCharsets.ISO_8859_1));
        }
        page.copyBodyToResponse();
    }
}
