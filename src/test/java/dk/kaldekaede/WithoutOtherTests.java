package dk.kaldekaede;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves the parts of other tests out of an application that a test starts itself, as the test framework does. */
public final class WithoutOtherTests extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) {
        return type.getResource().toString().contains("test-classes")
                && !type.getClassMetadata().getClassName().contains(".coverage.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WithoutOtherTests;
    }

    @Override
    public int hashCode() {
        return WithoutOtherTests.class.hashCode();
    }
}
