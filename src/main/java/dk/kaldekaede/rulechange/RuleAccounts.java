package dk.kaldekaede.rulechange;

import java.util.List;
import java.util.Optional;

/** The accounts of those who change tables. */
public interface RuleAccounts {

    /** The managers' accounts. */
    List<String> managers();

    /** The mail address of an account; empty when it has none. */
    Optional<String> mailOf(String user);
}
