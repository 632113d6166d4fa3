package dk.kaldekaede.alerting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What providers show with the answers that they pass on. Without a secret nothing is taken, and nothing is asked for. */
@Component
public class ReplySecrets {

    private final String sms;
    private final String voice;

    ReplySecrets(
            @Value("${kaldekaede.sms.reply-secret:}") String sms,
            @Value("${kaldekaede.voice.reply-secret:}") String voice) {
        this.sms = sms;
        this.voice = voice;
    }

    /** Whether an SMS can be answered by another. */
    boolean takesSms() {
        return StringUtils.hasText(sms);
    }

    /** Whether a call can be answered by its keys. */
    boolean takesKeys() {
        return StringUtils.hasText(voice);
    }

    /** Whether this is the secret of whoever passes SMS on. Takes equally long however wrong it is. */
    public boolean isSmsProvider(String shown) {
        return takesSms() && isEqual(shown, sms);
    }

    /** Whether this is the secret of whoever rings people up. Takes equally long however wrong it is. */
    public boolean isVoiceProvider(String shown) {
        return takesKeys() && isEqual(shown, voice);
    }

    private static boolean isEqual(String shown, String secret) {
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
