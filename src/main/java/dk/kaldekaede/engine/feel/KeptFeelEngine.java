package dk.kaldekaede.engine.feel;

import camundajar.impl.scala.collection.immutable.$colon$colon;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.collection.immutable.List$;
import camundajar.impl.scala.util.Either;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.FunctionProvider.CompositeFunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The FEEL engine that keeps what the stock one makes anew for every cell of a table: the functions of the language and
 * the parsed expressions. Both never change once they are made, so all threads share them; what an evaluation changes
 * (its variables and failures) is made for each. Whatever is not a plain value goes the stock engine's own way.
 */
final class KeptFeelEngine extends FeelEngine {

    /** More than all versions of all tables have cells; what is used least goes first. */
    private static final long EXPRESSIONS_KEPT = 20_000;

    private final FunctionProvider functions;
    private final FeelInterpreter interpreter;
    private final Cache<String, Either<Failure, ParsedExpression>> unaryTests = cache();
    private final Cache<String, Either<Failure, ParsedExpression>> expressions = cache();

    KeptFeelEngine(FunctionProvider own, ValueMapper values) {
        super(own, values, FeelEngine.defaultConfiguration(), FeelEngine.defaultClock());
        List<FunctionProvider> none = List$.MODULE$.empty();
        functions = new CompositeFunctionProvider(new $colon$colon<>(
                new BuiltinFunctions(clock(), values), new $colon$colon<FunctionProvider>(own, none)));
        interpreter = new FeelInterpreter(values);
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
        return unaryTests.get(text, super::parseUnaryTests);
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String text) {
        return expressions.get(text, super::parseExpression);
    }

    /** The expression comes from {@link #parseUnaryTests} or {@link #parseExpression}, which have validated it. */
    @Override
    public EvaluationResult evaluate(ParsedExpression expression, Context variables) {
        try {
            EvalContext context = EvalContext.create(valueMapper(), functions).merge(variables);
            Val value = interpreter.eval(expression.expression(), context);
            List<EvaluationFailure> failures = context.failureCollector().failures();
            return isPlain(value, failures)
                    ? new SuccessfulEvaluationResult(valueMapper().unpackVal(value), failures)
                    : super.evaluate(expression, variables);
        } catch (RuntimeException e) {
            // The stock engine meets the same and says it in its own words.
            return super.evaluate(expression, variables);
        }
    }

    private static boolean isPlain(Val value, List<EvaluationFailure> failures) {
        return !(value instanceof ValError)
                && !(value instanceof ValFatalError)
                && !failures.exists(failure -> failure.failureType() == EvaluationFailureType.ASSERT_FAILURE$.MODULE$);
    }

    private static Cache<String, Either<Failure, ParsedExpression>> cache() {
        return Caffeine.newBuilder().maximumSize(EXPRESSIONS_KEPT).build();
    }
}
