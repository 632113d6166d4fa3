package dk.kaldekaede.benchmark;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Remembers, while it is asked to, every query that the application puts to PostgreSQL, with its values in place. */
final class RecordedQueries implements BeanPostProcessor {

    private static final List<String> QUERIES = Collections.synchronizedList(new ArrayList<>());
    private static final AtomicInteger STATEMENTS = new AtomicInteger();
    private static volatile boolean recording;

    /** The queries that some work put to the database. */
    static List<String> during(Runnable work) {
        QUERIES.clear();
        recording = true;
        try {
            work.run();
        } finally {
            recording = false;
        }
        return List.copyOf(QUERIES);
    }

    /** How many statements of any kind the application puts to the database meanwhile, from whatever thread. */
    static int statementsDuring(Runnable work) {
        STATEMENTS.set(0);
        during(work);
        return STATEMENTS.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource ? proxy(DataSource.class, bean) : bean;
    }

    private static <T> T proxy(Class<T> type, Object target) {
        InvocationHandler handler = (self, method, arguments) -> call(target, method, arguments);
        return type.cast(
                Proxy.newProxyInstance(RecordedQueries.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            Object result = method.invoke(target, arguments);
            if (recording
                    && target instanceof PreparedStatement statement
                    && method.getName().startsWith("execute")) {
                STATEMENTS.incrementAndGet();
                remember(statement.unwrap(PreparedStatement.class).toString());
            }
            if (result instanceof PreparedStatement) {
                return proxy(PreparedStatement.class, result);
            }
            return result instanceof Connection ? proxy(Connection.class, result) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void remember(String sql) {
        String text = sql.substring(Math.max(0, sql.toLowerCase().indexOf("select")));
        if (sql.toLowerCase().contains("select") && !sql.toLowerCase().contains("insert ")) {
            QUERIES.add(text);
        }
    }
}
