package dk.kaldekaede.incident.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Writes the part of the board that updates itself: once for all who see the same in the same second. */
@Component
class SharedPages {

    private static final String RUNNING = "incident/board :: running";
    private static final int DIFFERENT_BOARDS = 500;

    private final ThymeleafViewResolver views;
    private final Cache<List<Object>, String> written = Caffeine.newBuilder()
            .maximumSize(DIFFERENT_BOARDS)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    SharedPages(ThymeleafViewResolver views) {
        this.views = views;
    }

    /**
     * The board as HTML.
     *
     * @param common what every page is given, such as whether its reader may report
     */
    String board(
            BoardView board, Map<String, Object> common, HttpServletRequest request, HttpServletResponse response) {
        Locale locale = RequestContextUtils.getLocale(request);
        Map<String, Object> model = new HashMap<>(common);
        List<Object> seen = List.of(board.version(), board.now().toEpochSecond(), locale, flags(common));
        return written.get(seen, key -> {
            model.put("board", board);
            return write(model, locale, request, response);
        });
    }

    private static Map<String, Object> flags(Map<String, Object> common) {
        Map<String, Object> flags = new HashMap<>(common);
        flags.values().removeIf(value -> !(value instanceof Boolean));
        return flags;
    }

    private String write(
            Map<String, Object> model, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        StringWriter html = new StringWriter();
        PrintWriter writer = new PrintWriter(html);
        try {
            View view = views.resolveViewName(RUNNING, locale);
            view.render(model, request, new HttpServletResponseWrapper(response) {
                @Override
                public PrintWriter getWriter() {
                    return writer;
                }
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The board could not be written", e);
        }
        writer.flush();
        return html.toString();
    }
}
