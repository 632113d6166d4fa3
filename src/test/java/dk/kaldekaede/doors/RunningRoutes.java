package dk.kaldekaede.doors;

import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.beans.BeanUtils;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route that the running application answers, asked of the application itself. */
final class RunningRoutes {

    /** Answered by a filter, so that no mapping knows them; {@link #filters()} tells when there is another filter. */
    private static final Set<Route> BY_FILTERS = Set.of(
            new Route("POST", "/login"),
            new Route("POST", "/logout"),
            new Route("GET", "/camunda"),
            new Route("GET", "/camunda/app/welcome/default/"),
            new Route("GET", "/camunda/app/tasklist/default/"),
            new Route("GET", "/camunda/app/cockpit/default/"),
            new Route("GET", "/camunda/app/admin/default/"));

    private final WebApplicationContext application;

    RunningRoutes(WebApplicationContext application) {
        this.application = application;
    }

    Set<Route> all() {
        return Stream.of(controllers(), files(), engineRest().stream(), webapps(), BY_FILTERS.stream())
                .flatMap(routes -> routes)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The security filters by name: whoever adds one that answers requests names its routes above. */
    Set<String> filters() {
        return application.getBean(FilterChainProxy.class).getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .map(filter -> filter.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Our own pages and API, the actuator's endpoints and the API's description. */
    private Stream<Route> controllers() {
        return application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RunningRoutes::routes);
    }

    private static Stream<Route> routes(RequestMappingInfo mapping) {
        Set<String> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? Set.of("GET", "POST")
                : mapping.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> new Route(method, path)));
    }

    /** Style sheets, scripts and the web applications' own files. */
    private Stream<Route> files() {
        return application.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .map(path -> new Route("GET", path));
    }

    private Set<Route> engineRest() {
        return RestRoutes.of(application.getBean(ResourceConfig.class).getClasses(), "/engine-rest");
    }

    private Stream<Route> webapps() {
        return application.getServletContext().getServletRegistrations().values().stream()
                .filter(servlet -> servlet.getInitParameter("jakarta.ws.rs.Application") != null)
                .flatMap(RunningRoutes::webapp);
    }

    private static Stream<Route> webapp(ServletRegistration servlet) {
        try {
            Class<?> type = Class.forName(servlet.getInitParameter("jakarta.ws.rs.Application"));
            Application resources = (Application) BeanUtils.instantiateClass(type);
            return servlet.getMappings().stream()
                    .flatMap(mapping -> RestRoutes.of(resources.getClasses(), mapping.replace("/*", "")).stream());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
