package dk.kaldekaede.incident.web;

import dk.kaldekaede.effort.EffortTask;
import dk.kaldekaede.effort.EffortTasks;
import dk.kaldekaede.incident.web.SituationView.Need;
import dk.kaldekaede.incident.web.SituationView.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts each action plan's path into the words of the situation picture: leader, place, people and tasks. */
@Component
class SituationPaths {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

    private final EffortTasks tasks;
    private final Words words;

    SituationPaths(EffortTasks tasks, Words words) {
        this.tasks = tasks;
        this.words = words;
    }

    /** The paths, those that are stood down last. */
    List<Path> read(List<ChainView> chains, Map<String, List<RivalView>> rivals) {
        return chains.stream()
                .sorted(Comparator.comparing(ChainView::isStoodDown))
                .map(chain -> path(chain, rivals))
                .toList();
    }

    private Path path(ChainView chain, Map<String, List<RivalView>> rivals) {
        boolean over = chain.isStoodDown();
        LinkView asked = over ? null : chain.getHandOver();
        return new Path(
                words.of("plan", chain.plan()),
                words.of("activation.state", chain.state()),
                over,
                !chain.leader().isMissing() || chain.leader().region() != null,
                over ? null : leader(chain.leader()),
                over || !chain.isEpcApart() ? null : words.say("situation.epc", leader(chain.epc())),
                asked == null ? null : words.say("handOver.rings", words.of("role", asked.role())),
                chain.place() == null ? null : words.of("place", chain.place()),
                chain.isCallingIn() && chain.staffing().callsFrom() != null
                        ? words.say("need.callsFrom", clock(chain.staffing().callsFrom()))
                        : null,
                chain.isCallingIn() ? needs(chain, rivals) : List.of(),
                over ? List.of() : openTasks(chain.activationId()));
    }

    private String leader(LeaderView leader) {
        String own = own(leader);
        return leader.region() == null
                ? own
                : words.say("situation.region", words.of("role", leader.region()), clock(leader.regionSince()), own);
    }

    private String own(LeaderView leader) {
        if (leader.isMissing()) {
            return words.say("situation.noLeader", clock(leader.since()));
        }
        String role = words.of("role", leader.role());
        String who = role.equals(leader.person()) ? role : role + ", " + leader.person();
        return who + ", " + words.say("leader.since", clock(leader.since()));
    }

    private List<Need> needs(ChainView chain, Map<String, List<RivalView>> rivals) {
        return chain.staffing().needs().stream()
                .filter(need -> !need.isIdle())
                .map(need ->
                        need(need, rivals.getOrDefault(RivalReader.key(chain.activationId(), need.id()), List.of())))
                .toList();
    }

    private Need need(NeedView need, List<RivalView> rivals) {
        return new Need(
                kind(need),
                need.waitsForYes() ? need.decided() : need.wanted(),
                need.there(),
                need.coming(),
                need.ringing(),
                need.missing(),
                remark(need),
                rivals.stream().map(rival -> rival(rival, need)).toList());
    }

    /** What waits of a need, or null. */
    private String remark(NeedView need) {
        if (need.waitsForYes()) {
            return words.say("situation.proposal");
        }
        return need.isAsked() ? words.say("need.unchosen") : null;
    }

    /** As what they are bound is said only when that is another kind than is missing here. */
    private String rival(RivalView rival, NeedView need) {
        String who = rival.what() == null ? words.say("rival.other") : rival.what();
        String as = rival.kind().equals(need.kind()) ? "" : " (" + kindOf(rival.kind()) + ")";
        String more = rival.freed() ? " " + words.say("rival.freed.text") : "";
        return words.say(rival.freed() ? "rival.freed" : "rival.bound", rival.number()) + " " + who + as + "." + more;
    }

    /** The kind of people a need is of, with the language they are to speak. */
    String kind(NeedView need) {
        String kind = kindOf(need.kind());
        if (need.language() == null) {
            return kind;
        }
        String ours = words.of("staffing.language", need.language());
        boolean named = !ours.equals(need.language());
        return kind + ": " + (named ? ours : need.languageIn(LocaleContextHolder.getLocale()));
    }

    private String kindOf(String kind) {
        String ours = words.of("staffing.kind", kind);
        return ours.equals(kind) ? words.of("role", kind) : ours;
    }

    private List<String> openTasks(String activationId) {
        return tasks.of(activationId).stream()
                .filter(task -> task.state() == EffortTask.State.OPEN || task.state() == EffortTask.State.UNDER_WAY)
                .map(this::task)
                .toList();
    }

    private String task(EffortTask task) {
        String state = words.of("effortTask.state", task.state().name());
        String role = task.role() == null ? "" : ", " + words.of("role", task.role());
        return task.title() + " (" + state + role + ")";
    }

    static String clock(ZonedDateTime at) {
        return CLOCK.format(at);
    }
}
