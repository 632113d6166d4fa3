package dk.kaldekaede.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped table answers the same with the FEEL that keeps its context, whatever comes in. */
class KeptTablesTest {

    /** How many cells the stock engine, which is slow, is asked to look at in one table. */
    private static final int CELLS = 20_000;

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\b");
    private static final List<Object> ODD = Arrays.asList(null, true, "SURPRISE", 0, 1.5, List.of());

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final DmnEngine stock = engine(new ScalaFeelEngineFactory());
    private final DmnEngine kept = engine(new KeptFeelEngineFactory());

    static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("dmn"))) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void answersAsWithTheStockEngine(Path file) throws IOException {
        String xml = Files.readString(file);
        Map<String, List<Object>> columns = columns(xml);
        DmnDecision asStock = decision(stock, xml);
        DmnDecision asKept = decision(kept, xml);
        RandomGenerator random = KeptFeelTest.randomFrom(seed);
        int cases = Math.min(1_000, Math.max(100, CELLS / cells(xml)));
        int hits = 0;
        for (int i = 0; i < cases; i++) {
            Map<String, Object> facts = new HashMap<>();
            columns.forEach((column, values) -> facts.put(column, pick(random, values)));
            String expected = answer(stock, asStock, facts);
            assertThat(answer(kept, asKept, facts))
                    .as("%s at %s (seed %d)", file, facts, seed)
                    .isEqualTo(expected);
            hits += expected.startsWith("[{") ? 1 : 0;
        }
        assertThat(hits).as("rows hit").isGreaterThan(cases / 100);
        System.out.printf("%s: %d cases with seed %d, %d rows hit%n", file.getFileName(), cases, seed, hits);
    }

    private static int cells(String xml) {
        DmnModelInstance model = Dmn.readModelFromStream(stream(xml));
        return model.getModelElementsByType(Rule.class).size()
                * model.getModelElementsByType(Input.class).size();
    }

    private static String answer(DmnEngine engine, DmnDecision decision, Map<String, Object> facts) {
        try {
            return engine.evaluateDecision(decision, facts).getResultList().toString();
        } catch (DmnEngineException e) {
            return "failed: " + e.getMessage()
                    + (e.getCause() == null ? "" : e.getCause().getMessage());
        }
    }

    /** What stands in each column's cells: its words, its numbers with their neighbours, yes and no. */
    private static Map<String, List<Object>> columns(String xml) {
        DmnModelInstance model = Dmn.readModelFromStream(stream(xml));
        Map<String, List<Object>> columns = new LinkedHashMap<>();
        List<Input> inputs = List.copyOf(model.getModelElementsByType(Input.class));
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            List<Object> values = new ArrayList<>();
            for (Rule rule : model.getModelElementsByType(Rule.class)) {
                String cell = List.copyOf(rule.getInputEntries()).get(i).getTextContent();
                WORD.matcher(cell).results().map(hit -> hit.group(1)).forEach(values::add);
                NUMBER.matcher(cell)
                        .results()
                        .map(hit -> Integer.valueOf(hit.group()))
                        .forEach(number -> values.addAll(List.of(number - 1, number, number + 1)));
            }
            boolean yesOrNo = "boolean".equals(input.getInputExpression().getTypeRef());
            values.addAll(yesOrNo ? List.of(true, false) : List.of());
            columns.put(input.getInputExpression().getText().getTextContent(), values);
        }
        return columns;
    }

    /** Now and then nothing, or what no column expects. */
    private static Object pick(RandomGenerator random, List<Object> values) {
        return random.nextInt(12) == 0 || values.isEmpty()
                ? ODD.get(random.nextInt(ODD.size()))
                : values.get(random.nextInt(values.size()));
    }

    private static DmnDecision decision(DmnEngine engine, String xml) {
        return engine.parseDecisions(stream(xml)).get(0);
    }

    private static ByteArrayInputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static DmnEngine engine(FeelEngineFactory feel) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(feel);
        return configuration.buildEngine();
    }
}
