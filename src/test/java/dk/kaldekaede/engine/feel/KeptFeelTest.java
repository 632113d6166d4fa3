package dk.kaldekaede.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;

/** The FEEL that keeps its context gives what the stock engine gives, for whatever a cell may hold. */
class KeptFeelTest {

    private static final int CASES = 6_000;
    private static final int THREADS = 8;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final FeelEngine stock = new ScalaFeelEngineFactory().createInstance();
    private final FeelEngine kept = new KeptFeelEngineFactory().createInstance();

    /** One question: a cell, and the value of its column (or, of an expression, of the variable it names). */
    record Question(String text, Object value, boolean unary) {}

    @Test
    void answersAsTheStockEngineDoes() {
        RandomGenerator random = randomFrom(seed);
        int failed = 0;
        int yes = 0;
        for (int i = 0; i < CASES; i++) {
            Question question = RandomFeel.question(random);
            String expected = answer(stock, question);
            assertThat(answer(kept, question))
                    .as("%s (seed %d, case %d)", question, seed, i)
                    .isEqualTo(expected);
            failed += expected.startsWith("failed") ? 1 : 0;
            yes += expected.startsWith("true") ? 1 : 0;
        }
        System.out.printf("FEEL: %d cases with seed %d, %d failed, %d true%n", CASES, seed, failed, yes);
        assertThat(failed).as("cases that fail").isBetween(CASES / 100, CASES / 2);
        assertThat(yes).as("cases that are true").isGreaterThan(CASES / 20);
    }

    @Test
    void answersEightThreadsAtOnceAsItAnswersOne() throws Exception {
        RandomGenerator random = randomFrom(seed);
        List<Question> questions = IntStream.range(0, CASES)
                .mapToObj(i -> RandomFeel.question(random))
                .toList();
        List<String> expected =
                questions.stream().map(question -> answer(kept, question)).toList();
        FeelEngine shared = new KeptFeelEngineFactory().createInstance();
        Callable<List<String>> all = () ->
                questions.stream().map(question -> answer(shared, question)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                answers.add(threads.submit(all));
            }
            for (Future<List<String>> each : answers) {
                assertThat(each.get()).as("seed %d", seed).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String answer(FeelEngine engine, Question question) {
        VariableContext variables = Variables.putValue("column", question.value)
                .putValue("other", 7)
                .asVariableContext();
        try {
            Object answer = question.unary
                    ? engine.evaluateSimpleUnaryTests(question.text, "column", variables)
                    : engine.<Object>evaluateSimpleExpression(question.text, variables);
            return answer + (answer == null ? "" : " " + answer.getClass().getName());
        } catch (FeelException e) {
            return "failed: " + e.getMessage();
        }
    }

    static RandomGenerator randomFrom(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
