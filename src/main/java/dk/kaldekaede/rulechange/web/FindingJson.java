package dk.kaldekaede.rulechange.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * Something that a check has found.
 *
 * @param severity {@code ERROR}, {@code WARNING} or {@code INFO}
 * @param message what it is, in the reader's language
 * @param row the row's id; null for none
 * @param column the column's id; null for none
 * @param example a case that shows it, by the labels of the columns
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FindingJson(
        String severity, String code, String message, String row, String column, Map<String, String> example) {}
