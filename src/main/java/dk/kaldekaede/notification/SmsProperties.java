package dk.kaldekaede.notification;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Where the SMS gateway is and how it knows us; secrets come from the environment and go nowhere else. */
@Component
class SmsProperties {

    final String url;
    final String token;
    final String callbackSecret;
    final String callback;
    final Duration connectTimeout;
    final Duration readTimeout;

    SmsProperties(
            @Value("${kaldekaede.sms.url:}") String url,
            @Value("${kaldekaede.sms.token:}") String token,
            @Value("${kaldekaede.sms.callback-secret:}") String callbackSecret,
            @Value("${kaldekaede.base-url}") String baseUrl,
            @Value("${kaldekaede.sms.connect-timeout:3s}") Duration connectTimeout,
            @Value("${kaldekaede.sms.read-timeout:10s}") Duration readTimeout) {
        if (StringUtils.hasText(url) && !StringUtils.hasText(token)) {
            throw new IllegalStateException("kaldekaede.sms.url is set, but kaldekaede.sms.token is missing");
        }
        this.url = url;
        this.token = token;
        this.callbackSecret = callbackSecret;
        this.callback = baseUrl + "/api/receipts/sms";
        this.connectTimeout = connectTimeout;
        this.readTimeout = readTimeout;
    }

    boolean configured() {
        return StringUtils.hasText(url);
    }
}
