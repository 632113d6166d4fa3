package dk.kaldekaede.notification;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:bundles;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
class BundlesOnH2Test extends BundlesContract {}
