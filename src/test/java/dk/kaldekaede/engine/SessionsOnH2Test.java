package dk.kaldekaede.engine;

/** On H2, which two nodes in one process can share too. */
class SessionsOnH2Test extends SessionsContract {

    @Override
    String[] database() {
        return new String[] {"--spring.datasource.url=jdbc:h2:mem:two-nodes;DB_CLOSE_DELAY=-1;TIME ZONE=UTC"};
    }
}
