package dk.kaldekaede.incident.cap;

import java.util.List;

/** What came is no alert that can be taken; nothing is changed. */
public class CapRefused extends RuntimeException {

    private final transient List<CapProblem> problems;

    CapRefused(List<CapProblem> problems) {
        super("The alert breaks " + problems.size() + " rules");
        this.problems = problems;
    }

    CapRefused(CapProblem problem) {
        this(List.of(problem));
    }

    /** Everything that is wrong with it, in the order of the alert. */
    public List<CapProblem> problems() {
        return problems;
    }
}
