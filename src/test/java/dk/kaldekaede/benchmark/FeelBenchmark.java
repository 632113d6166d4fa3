package dk.kaldekaede.benchmark;

import dk.kaldekaede.engine.feel.KeptFeelEngineFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;

/** Evaluations of a decision table a second, by the stock FEEL and by the one that keeps its context. */
final class FeelBenchmark implements Benchmarks.Benchmark {

    private static final int ROUNDS = 5;
    private static final double SECONDS = 1;

    @Override
    public String title() {
        return "evaluations of a decision table a second; medians of " + ROUNDS + " rounds of a second, in turn";
    }

    @Override
    public void run(Table table) {
        table.row("rows in the table", "stock FEEL", "kept FEEL", "ratio (at least 50)");
        for (int rows : new int[] {12, 200}) {
            Side stock = new Side(new ScalaFeelEngineFactory(), rows);
            Side kept = new Side(new KeptFeelEngineFactory(), rows);
            stock.perSecond();
            kept.perSecond();
            Sample ofStock = new Sample();
            Sample ofKept = new Sample();
            for (int i = 0; i < ROUNDS; i++) {
                ofStock.add(stock.perSecond());
                ofKept.add(kept.perSecond());
            }
            table.row(rows, ofStock.median(), ofKept.median(), ofKept.median() / ofStock.median());
        }
    }

    private static final class Side {

        private final DmnEngine engine;
        private final DmnDecision decision;
        private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        private final int rows;

        Side(FeelEngineFactory feel, int rows) {
            DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
            configuration.setFeelEngineFactory(feel);
            this.rows = rows;
            engine = configuration.buildEngine();
            decision = engine.parseDecisions(new ByteArrayInputStream(xml(rows).getBytes(StandardCharsets.UTF_8)))
                    .get(0);
        }

        double perSecond() {
            long begun = System.nanoTime();
            int done = 0;
            while (System.nanoTime() - begun < SECONDS * 1e9) {
                int number = random.nextInt(rows * 10);
                Object found = engine.evaluateDecisionTable(
                                decision, Map.of("affected", number, "timeClass", "NIGHT", "acute", true))
                        .getSingleEntry();
                if (!found.equals("PT" + (number / 10 + 1) + "M")) {
                    throw new IllegalStateException("Row " + number / 10 + " answered " + found);
                }
                done++;
            }
            return done / ((System.nanoTime() - begun) / 1e9);
        }

        /** Bands of ten, a list of words and a yes or no, as managers write them. */
        private static String xml(int rows) {
            StringBuilder rules = new StringBuilder();
            for (int i = 0; i < rows; i++) {
                rules.append("""
                        <rule id="r%1$d"><inputEntry id="a%1$d"><text>[%2$d..%3$d)</text></inputEntry>
                        <inputEntry id="b%1$d"><text>"EVENING","NIGHT"</text></inputEntry>
                        <inputEntry id="c%1$d"><text>true</text></inputEntry>
                        <outputEntry id="o%1$d"><text>"PT%4$dM"</text></outputEntry></rule>
                        """.formatted(i, i * 10, i * 10 + 10, i + 1));
            }
            return """
                    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="d">
                    <decision id="deadline" name="deadline"><decisionTable id="t" hitPolicy="UNIQUE">
                    <input id="i1"><inputExpression id="e1" typeRef="integer"><text>affected</text></inputExpression></input>
                    <input id="i2"><inputExpression id="e2" typeRef="string"><text>timeClass</text></inputExpression></input>
                    <input id="i3"><inputExpression id="e3" typeRef="boolean"><text>acute</text></inputExpression></input>
                    <output id="o" name="within" typeRef="string" />%s</decisionTable></decision></definitions>
                    """.formatted(rules);
        }
    }
}
