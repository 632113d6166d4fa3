package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rules.check.Severity;
import java.util.Map;

/**
 * What a check has found, in words.
 *
 * @param severity how bad it is
 * @param text what it is
 * @param row the number of the row, from 1; 0 when it is about no single one
 * @param column the label of the column; null for none
 * @param example a case that shows it, by the labels of the columns; empty when none does
 */
record FindingView(Severity severity, String text, int row, String column, Map<String, String> example) {}
