package dk.kaldekaede.readiness.preview.process;

import jakarta.el.ELContext;
import jakarta.el.ELProcessor;
import jakarta.el.ELResolver;
import java.util.Map;

/** Works out the expressions of a model over the values of a walk. */
final class Expressions {

    private Expressions() {}

    /**
     * The value of what a model writes: text as it stands, or an expression.
     *
     * @throws jakarta.el.ELException when it names something that the walk does not have
     */
    static Object value(String text, Map<String, Object> values) {
        if (!text.startsWith("${") && !text.startsWith("#{")) {
            return text;
        }
        ELProcessor el = new ELProcessor();
        el.getELManager().addELResolver(new Values(values));
        return el.eval(text.substring(2, text.length() - 1));
    }

    /** Whether a condition holds. */
    static boolean holds(String condition, Map<String, Object> values) {
        return Boolean.TRUE.equals(value(condition, values));
    }

    /** Finds the first name of an expression among the values; the rest is the language's own. */
    private static final class Values extends ELResolver {

        private final Map<String, Object> values;

        private Values(Map<String, Object> values) {
            this.values = values;
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base == null && values.containsKey(String.valueOf(property))) {
                context.setPropertyResolved(true);
                return values.get(String.valueOf(property));
            }
            return null;
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            throw new UnsupportedOperationException("A preview changes nothing");
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }
    }
}
