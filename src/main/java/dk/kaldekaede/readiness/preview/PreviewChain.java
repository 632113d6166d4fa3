package dk.kaldekaede.readiness.preview;

import java.time.Instant;
import java.util.List;

/**
 * One chain, called from its first link to its last.
 *
 * @param id which chain: a process, or what is to be led; as in {@code preview.chain.*}
 * @param calls everybody who would be called, in order; never empty
 * @param then what follows when all were silent
 */
public record PreviewChain(String id, List<PreviewCall> calls, Then then) {

    /**
     * What follows.
     *
     * @param name the Danish name of the task that stays open, or of the event that the process ends with
     * @param waits whether a task stays open and the calls begin again
     * @param at when they do, or when it ends
     */
    public record Then(String name, boolean waits, Instant at) {}

    /** Whether no call of the chain reaches anybody. */
    public boolean reachesNobody() {
        return calls.stream().allMatch(call -> call.channels().isEmpty());
    }
}
