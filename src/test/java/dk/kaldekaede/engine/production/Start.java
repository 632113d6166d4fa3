package dk.kaldekaede.engine.production;

import dk.kaldekaede.KaldekaedeApplication;
import dk.kaldekaede.WithoutOtherTests;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A start of the released application with the profile {@code production}: good settings, and faults one by one. */
final class Start {

    /** Drawn once with {@code openssl rand -base64 36}; nobody uses it. */
    static final String LINK_SECRET = "q0ZzX7mB1u4tRk9vWc2yNf6hJd8sLpEaGiOxTb3K";

    private final Map<String, Object> settings = new HashMap<>();
    private final List<Class<?>> parts;
    private String[] arguments = {};
    private String profile = "production";

    private Start(Class<?>... parts) {
        this.parts = List.of(parts);
    }

    /** Everything as an operator should have it, on a database of its own. */
    static Start good(Path folder, Class<?>... more) {
        Class<?>[] parts = new Class<?>[more.length + 1];
        parts[0] = KaldekaedeApplication.class;
        System.arraycopy(more, 0, parts, 1, more.length);
        return new Start(parts)
                .with("server.port", "0")
                .with(
                        "spring.datasource.url",
                        "jdbc:h2:file:" + folder.resolve("data") + ";WRITE_DELAY=0;TIME ZONE=UTC")
                .with("spring.datasource.password", "a-password-of-the-database")
                .with("kaldekaede.base-url", "https://kaldekaede.example.net")
                .with("kaldekaede.phone", "+45 00 00 00 00")
                .with("kaldekaede.link-secret", LINK_SECRET)
                .with("kaldekaede.first-admin-password", "a-password-of-the-admin")
                .with("camunda.bpm.job-execution.enabled", "false")
                .with("kaldekaede.outbox.sweep", "false")
                .with("kaldekaede.watch", "false")
                .with("kaldekaede.watch.ways", "none")
                .with("kaldekaede.shutdown-delay", "0s");
    }

    Start with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    Start without(String setting) {
        settings.remove(setting);
        return this;
    }

    Start arguments(String... given) {
        arguments = given;
        return this;
    }

    /** As the demonstration instead. */
    Start asDemonstration() {
        profile = "default";
        return without("kaldekaede.link-secret").without("kaldekaede.base-url");
    }

    ConfigurableApplicationContext run() {
        ClockUtil.reset();
        try {
            return start();
        } catch (RuntimeException refused) {
            // The engine's web applications remember the application that began to start, in a static field.
            new LazyInitRegistration().setApplicationContext(null);
            throw refused;
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(parts.toArray(Class<?>[]::new))
                .profiles(profile)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("withoutOtherTests", new WithoutOtherTests());
                    // Above the files of the application, below the command line, as the environment is.
                    context.getEnvironment()
                            .getPropertySources()
                            .addAfter("systemEnvironment", new MapPropertySource("operator", settings));
                })
                .run(arguments);
    }

    /** What the application complains of; fails when it starts. */
    List<Finding> refused() {
        try (ConfigurableApplicationContext started = run()) {
            throw new AssertionError("It started: " + started.getId());
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnsafeProduction unsafe) {
                    return unsafe.findings();
                }
            }
            throw e;
        }
    }
}
