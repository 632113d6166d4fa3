package dk.kaldekaede.engine.session;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;

/**
 * Reads what a session holds. What another version of the application wrote and this one cannot read is nothing: its
 * owner logs in again, instead of seeing errors until the session ends.
 */
final class ReadableOrNothing implements Converter<byte[], Object> {

    private static final Logger LOG = LoggerFactory.getLogger(ReadableOrNothing.class);

    private final DeserializingConverter reader;

    ReadableOrNothing(ClassLoader classes) {
        this.reader = new DeserializingConverter(classes);
    }

    @Override
    public Object convert(byte[] bytes) {
        try {
            return reader.convert(bytes);
        } catch (SerializationFailedException e) {
            LOG.info("A session of another version can not be read; its owner has to log in again");
            return null;
        }
    }
}
