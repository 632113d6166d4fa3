package dk.kaldekaede.engine.session;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** The database's sessions, with fewer writes. */
final class QuietSessions<S extends Session> implements SessionRepository<QuietSession<S>> {

    private final SessionRepository<S> database;

    QuietSessions(SessionRepository<S> database) {
        this.database = database;
    }

    @Override
    public QuietSession<S> createSession() {
        return new QuietSession<>(database.createSession());
    }

    @Override
    public void save(QuietSession<S> session) {
        database.save(session.stored());
    }

    @Override
    public QuietSession<S> findById(String id) {
        S found = database.findById(id);
        return found == null ? null : new QuietSession<>(found);
    }

    @Override
    public void deleteById(String id) {
        database.deleteById(id);
    }
}
