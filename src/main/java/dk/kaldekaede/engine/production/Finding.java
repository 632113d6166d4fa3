package dk.kaldekaede.engine.production;

import java.util.Locale;

/**
 * One reason not to start.
 *
 * @param what what is wrong, as a sentence
 * @param change what to do about it, as a sentence that names the setting
 */
record Finding(String what, String change) {

    /** A setting as an operator finds it: its name and the environment variable that sets it. */
    static String setting(String name) {
        String variable = name.replaceAll("[.\\-\\[]", "_").replace("]", "").toUpperCase(Locale.ROOT);
        return name + " (" + variable + ")";
    }

    /** Something that one setting puts right. */
    static Finding of(String what, String setting, String value) {
        return new Finding(what, "Set " + setting(setting) + " " + value + ".");
    }
}
