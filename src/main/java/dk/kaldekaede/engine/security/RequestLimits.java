package dk.kaldekaede.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody sends more than any of our forms and interfaces needs, log-in or not. A body whose length is not said beforehand
 * is read up to the limit first; a form of that kind, which no browser sends, is refused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestLimits extends OncePerRequestFilter {

    private final int largest;

    RequestLimits(@Value("${kaldekaede.largest-request}") DataSize largest) {
        this.largest = Math.toIntExact(largest.toBytes());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest) {
            refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "Forespørgslen er for stor.");
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            chain.doFilter(request, response);
        } else if (isForm(request)) {
            refuse(request, response, HttpStatus.LENGTH_REQUIRED, "Forespørgslens længde mangler.");
        } else {
            byte[] body = request.getInputStream().readNBytes(largest + 1);
            if (body.length > largest) {
                refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "Forespørgslen er for stor.");
            } else {
                chain.doFilter(new KeptBody(request, body), response);
            }
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        return type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) || type.startsWith("multipart/");
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        // The rest of the body is not wanted.
        response.setHeader(HttpHeaders.CONNECTION, "close");
        if (accept.contains(MediaType.TEXT_HTML_VALUE)) {
            response.sendError(status.value());
        } else {
            Problem.write(response, status, detail);
        }
    }
}
