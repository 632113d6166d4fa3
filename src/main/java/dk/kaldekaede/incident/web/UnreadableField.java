package dk.kaldekaede.incident.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Optional;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Finds the field of a JSON body that could not be read. */
final class UnreadableField {

    private UnreadableField() {}

    static Optional<String> of(HttpMessageNotReadableException broken) {
        if (broken.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return Optional.ofNullable(mapping.getPath().get(0).getFieldName());
        }
        return Optional.empty();
    }

    /** The message file's key for what is wrong with it. */
    static String textKey(HttpMessageNotReadableException broken) {
        return broken.getCause() instanceof UnrecognizedPropertyException ? "problem.field" : "problem.value";
    }
}
