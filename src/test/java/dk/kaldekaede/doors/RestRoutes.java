package dk.kaldekaede.doors;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The routes of JAX-RS resources, read from their annotations: the engine's REST API and its web applications'. */
final class RestRoutes {

    private final Set<Route> found = new HashSet<>();

    /** Every route of the resources, below the given path. */
    static Set<Route> of(Iterable<Class<?>> resources, String base) {
        RestRoutes routes = new RestRoutes();
        for (Class<?> resource : resources) {
            onType(resource, type -> type.getAnnotation(Path.class))
                    .ifPresent(path -> routes.walk(resource, join(base, path.value()), List.of()));
        }
        return routes.found;
    }

    private void walk(Class<?> resource, String base, List<Class<?>> above) {
        if (above.contains(resource)) {
            return;
        }
        List<Class<?>> way = new ArrayList<>(above);
        way.add(resource);
        for (Method method : resource.getMethods()) {
            String path = onMethod(method, Path.class)
                    .map(annotation -> join(base, annotation.value()))
                    .orElse(base);
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                found.add(new Route(verb.get(), path));
            } else if (!path.equals(base) || onMethod(method, Path.class).isPresent()) {
                walk(method.getReturnType(), path, way);
            }
        }
    }

    private static Optional<String> verb(Method method) {
        return declarations(method)
                .flatMap(declaration -> Arrays.stream(declaration.getAnnotations()))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> onMethod(Method method, Class<A> annotation) {
        return declarations(method)
                .map(declaration -> declaration.getAnnotation(annotation))
                .filter(there -> there != null)
                .findFirst();
    }

    /** The method and those it overrides or implements, where its annotations may stand as well. */
    private static Stream<Method> declarations(Method method) {
        return types(method.getDeclaringClass()).flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                .filter(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes())));
    }

    private static <T> Optional<T> onType(Class<?> start, Function<Class<?>, T> look) {
        return types(start).map(look).filter(there -> there != null).findFirst();
    }

    private static Stream<Class<?>> types(Class<?> type) {
        Stream<Class<?>> above = type.getSuperclass() == null ? Stream.empty() : types(type.getSuperclass());
        Stream<Class<?>> interfaces = Arrays.stream(type.getInterfaces()).flatMap(RestRoutes::types);
        return Stream.concat(Stream.of(type), Stream.concat(above, interfaces));
    }

    private static String join(String base, String more) {
        String plain = more.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
        String path = (base + "/" + plain).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
