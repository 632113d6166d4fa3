package dk.kaldekaede.model;

import java.util.List;

/** All checks of models. */
final class Checks {

    static final List<Check> ALL = List.of(
            new IdentityCheck(),
            new NameCheck(),
            new LayoutCheck(),
            new LabelCheck(),
            new DecisionPathCheck(),
            new ErrorCheck(),
            new CallCheck(),
            new UserTaskCheck(),
            new RuleTaskCheck(),
            new BeanCheck(),
            new VariableCheck(),
            new ConstantCheck(),
            new EngineUseCheck(),
            new FormCheck());

    private Checks() {}
}
