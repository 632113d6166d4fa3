package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rulechange.RuleDraft;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A draft's revision as an entity tag, and where the draft is. */
final class DraftTag {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private DraftTag() {}

    static String of(RuleDraft draft) {
        return "\"" + draft.revision() + "\"";
    }

    /** The revision that a save is made on; empty when the header says none. */
    static Optional<Integer> revision(String ifMatch) {
        Matcher tag = TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        return tag.matches() ? Optional.of(Integer.valueOf(tag.group(1))) : Optional.empty();
    }

    static URI address(RuleDraft draft) {
        return URI.create("/api/rules/drafts/" + draft.id());
    }
}
