package dk.kaldekaede.incident.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.stereotype.Component;

/**
 * A field that a report can not have is refused and not passed over: whoever wrote {@code affected} would believe that
 * it was read. What other systems answer us may well hold more than is asked for.
 */
@Component
class StrictReports implements Jackson2ObjectMapperBuilderCustomizer {

    private static final Set<Class<?>> STRICT = Set.of(IncidentReport.class, RegionReport.class);

    @Override
    public void customize(Jackson2ObjectMapperBuilder json) {
        json.postConfigurer(mapper -> mapper.addHandler(new DeserializationProblemHandler() {
            @Override
            public boolean handleUnknownProperty(
                    DeserializationContext context,
                    JsonParser parser,
                    JsonDeserializer<?> reader,
                    Object target,
                    String name)
                    throws IOException {
                if (STRICT.contains(reader.handledType())) {
                    throw UnrecognizedPropertyException.from(parser, target, name, reader.getKnownPropertyNames());
                }
                return false;
            }
        }));
    }
}
