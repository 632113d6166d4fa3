package dk.kaldekaede.roster.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The address of a plan that is looked at before it is done. What was typed stands in it, so that loading it again or
 * coming back to it shows the same and sends nothing.
 */
final class PreviewAddress {

    /** The parameter that asks for what a plan would come to. */
    static final String SHOW = "vis";

    private PreviewAddress() {}

    /**
     * Leads there.
     *
     * @param page the path of the form
     * @param form what the fields of the form are called
     * @param request what was typed
     */
    static RedirectView of(String page, Class<? extends Record> form, HttpServletRequest request) {
        String query = Arrays.stream(form.getRecordComponents())
                .map(RecordComponent::getName)
                .flatMap(name -> values(name, request))
                .collect(Collectors.joining("&"));
        RedirectView view = new RedirectView(page + "?" + SHOW + "=true&" + query + "#preview", true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private static Stream<String> values(String name, HttpServletRequest request) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? Stream.empty()
                : Arrays.stream(values)
                        .filter(value -> !value.isBlank())
                        .map(value -> name + "=" + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
    }
}
