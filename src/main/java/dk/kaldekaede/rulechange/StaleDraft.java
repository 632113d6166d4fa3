package dk.kaldekaede.rulechange;

/** Somebody else saved the draft first; nothing of this save is kept. */
public class StaleDraft extends RuntimeException {

    private final transient RuleDraft now;
    private final String yours;

    StaleDraft(RuleDraft now, String yours) {
        super("The draft has revision " + now.revision());
        this.now = now;
        this.yours = yours;
    }

    /** The draft as it is. */
    public RuleDraft now() {
        return now;
    }

    /** The text that was not kept. */
    public String yours() {
        return yours;
    }
}
