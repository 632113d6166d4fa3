package dk.kaldekaede.notification;

import java.text.Normalizer;

/**
 * A text in the alphabet every phone and gateway has (GSM 03.38 with its extension), so that it is neither garbled
 * nor sent in the wide alphabet, which halves what a segment holds.
 *
 * @param text the text as it is sent
 * @param segments how many parts it is sent in: 160 characters alone, 153 a part
 */
public record SmsText(String text, int segments) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each takes two places. */
    private static final String EXTENSION = "^{}\\[~]|€\f";

    private static final int ALONE = 160;
    private static final int PART = 153;

    /** Puts a text into the alphabet: typographic signs become plain, accents go where they must, the rest is "?". */
    public static SmsText of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(sign -> plain.append(plain(sign)));
        return new SmsText(plain.toString(), count(plain));
    }

    private static String plain(int sign) {
        if (BASIC.indexOf(sign) >= 0 || EXTENSION.indexOf(sign) >= 0) {
            return Character.toString(sign);
        }
        return switch (sign) {
            case '‘', '’', '‚', '‛', '′', '´', '`' -> "'";
            case '“', '”', '„', '‟', '″', '»', '«' -> "\"";
            case '‐', '‑', '‒', '–', '—', '―', '−' -> "-";
            case '…' -> "...";
            case '•', '·' -> "-";
            case '\u00a0', '\u2009', '\u202f', '\t' -> " ";
            case '\u00ad', '\u200b', '\ufeff' -> "";
            default -> withoutAccent(sign);
        };
    }

    private static String withoutAccent(int sign) {
        String parts = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFD);
        int base = parts.codePointAt(0);
        return base != sign && BASIC.indexOf(base) >= 0 ? Character.toString(base) : "?";
    }

    private static int count(CharSequence text) {
        int places = text.chars().map(SmsText::places).sum();
        if (places <= ALONE) {
            return 1;
        }
        int segments = 1;
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            int needed = places(text.charAt(i));
            // A sign of two places is never split between two parts.
            if (used + needed > PART) {
                segments++;
                used = 0;
            }
            used += needed;
        }
        return segments;
    }

    private static int places(int sign) {
        return EXTENSION.indexOf(sign) >= 0 ? 2 : 1;
    }
}
