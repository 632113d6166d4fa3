package dk.kaldekaede.roster.importing;

/**
 * What is wrong with a calendar that is read regularly; never a name or an address.
 *
 * @param fault a {@link SourceFault} or a {@link Problem.Kind}
 * @param line where in the calendar, or null
 * @param event which event, or null
 */
record SourceProblem(String fault, Integer line, String event) {

    static SourceProblem of(SourceFault fault) {
        return new SourceProblem(fault.name(), null, null);
    }

    static SourceProblem of(Problem problem) {
        return new SourceProblem(problem.kind().name(), problem.line() == 0 ? null : problem.line(), problem.column());
    }
}
