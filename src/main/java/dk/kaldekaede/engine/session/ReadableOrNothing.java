package dk.kaldekaede.engine.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;

/**
 * Reads what a session holds. What another version of the application wrote and this one cannot read is nothing: its
 * owner logs in again, instead of seeing errors until the session ends. So is whatever a session never holds: who can
 * write to the database must not be able to run code here.
 */
final class ReadableOrNothing implements Converter<byte[], Object> {

    private static final Logger LOG = LoggerFactory.getLogger(ReadableOrNothing.class);

    /** Who is logged in, by password or OpenID Connect with its claims; a log-in under way; the next page's notice. */
    private static final ObjectInputFilter OF_SESSIONS = ObjectInputFilter.Config.createFilter("maxdepth=50;"
            + "maxrefs=20000;maxarray=20000;maxbytes=2000000;"
            + "java.lang.*;java.util.*;java.time.*;java.net.URL;java.net.URI;java.math.*;"
            + "org.springframework.security.**;com.nimbusds.jose.shaded.gson.internal.*;"
            + "dk.kaldekaede.engine.security.*;"
            + "org.springframework.web.servlet.FlashMap;org.springframework.util.LinkedMultiValueMap;"
            + "org.springframework.util.MultiValueMapAdapter;java.util.concurrent.CopyOnWriteArrayList;!*");

    private final DeserializingConverter reader;

    ReadableOrNothing(ClassLoader classes) {
        this.reader = new DeserializingConverter(new Filtered(classes));
    }

    @Override
    public Object convert(byte[] bytes) {
        try {
            return reader.convert(bytes);
        } catch (SerializationFailedException e) {
            LOG.info("A session can not be read, of another version perhaps; its owner has to log in again");
            return null;
        }
    }

    private record Filtered(ClassLoader classes) implements Deserializer<Object> {

        @Override
        public Object deserialize(InputStream bytes) throws IOException {
            try (ConfigurableObjectInputStream objects = new ConfigurableObjectInputStream(bytes, classes)) {
                objects.setObjectInputFilter(OF_SESSIONS);
                return objects.readObject();
            } catch (ClassNotFoundException e) {
                throw new IOException("A class of the session is not there", e);
            }
        }
    }
}
