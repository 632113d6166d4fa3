package dk.kaldekaede.readiness;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the weekly mail says: each role with the gravest first, short enough for a message; the page has the rest. */
@Component
class WeeklyMailText {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    /** A message holds less than four thousand signs. */
    private static final int FITS = 3600;

    private final MessageSource messages;
    private final FindingWords words;
    private final String baseUrl;

    WeeklyMailText(MessageSource messages, FindingWords words, @Value("${kaldekaede.base-url}") String baseUrl) {
        this.messages = messages;
        this.words = words;
        this.baseUrl = baseUrl;
    }

    String subject(List<RoleReadiness> roles) {
        long critical = roles.stream()
                .flatMap(role -> role.findings().stream())
                .filter(finding -> finding.severity() == Severity.CRITICAL)
                .count();
        int all = roles.stream().mapToInt(role -> role.findings().size()).sum();
        return critical > 0
                ? text("readiness.mail.subject.critical", all, critical)
                : text("readiness.mail.subject", all);
    }

    String body(List<RoleReadiness> roles, ReadinessReport report) {
        StringBuilder body = new StringBuilder(text("readiness.mail.intro")).append("\n\n");
        int left = roles.stream().mapToInt(role -> role.findings().size()).sum();
        for (RoleReadiness role : roles) {
            add(body, text("readiness.mail.role", words.role(role.role(), DANISH), role.score()) + "\n");
            for (Finding finding : role.findings()) {
                left -= add(body, line(finding, report)) ? 1 : 0;
            }
            add(body, "\n");
        }
        if (left > 0) {
            body.append(text("readiness.mail.more", left)).append("\n\n");
        }
        return body.append(text("readiness.mail.page", baseUrl + "/vagtplan/parathed"))
                .toString();
    }

    private String line(Finding finding, ReadinessReport report) {
        String time = finding.isTimed() ? " " + words.time(new Period(finding.from(), finding.to()), DANISH) + "." : "";
        return "- " + words.what(finding, report.names(), DANISH) + time + "\n  " + words.remedy(finding, DANISH)
                + ".\n";
    }

    private static boolean add(StringBuilder body, String line) {
        boolean fits = body.length() + line.length() <= FITS;
        if (fits) {
            body.append(line);
        }
        return fits;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, DANISH);
    }
}
