package dk.kaldekaede.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Hands a mail to the configured server. The Message-ID is made from the message's id, so that mail programs know a
 * repetition for what it is.
 */
@Component
class SmtpSender implements MessageSender {

    private final JavaMailSender server;
    private final String from;
    private final Clock clock;

    SmtpSender(
            ObjectProvider<JavaMailSender> server,
            @Value("${spring.mail.host:}") String host,
            @Value("${kaldekaede.mail.from:}") String from,
            Clock clock) {
        this.server = StringUtils.hasText(host) ? server.getIfAvailable() : null;
        if (this.server != null && !StringUtils.hasText(from)) {
            throw new IllegalStateException("spring.mail.host is set, but kaldekaede.mail.from is missing");
        }
        this.from = from;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean configured() {
        return server != null;
    }

    @Override
    public SendResult send(Message message) {
        String mailId = "<" + message.id() + "@"
                + from.substring(from.lastIndexOf('@') + 1).replace(">", "") + ">";
        try {
            server.send(write(message, mailId));
            return new SendResult.Sent(mailId);
        } catch (AddressException e) {
            return new SendResult.Refused("INVALID_ADDRESS");
        } catch (MailAuthenticationException e) {
            return new SendResult.Unavailable("AUTHENTICATION");
        } catch (MailSendException e) {
            return refusedOrUnavailable(e);
        } catch (MailException | MessagingException e) {
            return new SendResult.Unavailable("MAIL_FAILED");
        }
    }

    private MimeMessage write(Message message, String mailId) throws MessagingException {
        MimeMessage mail = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(new InternetAddress(message.address(), true));
        // A line break in a subject would begin a header of its own.
        helper.setSubject(message.subject().replaceAll("\\R", " "));
        helper.setText(message.body());
        helper.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Message-ID", mailId);
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    /** Only a lasting "no" to the address itself is final; a server in trouble is tried again. */
    private static SendResult refusedOrUnavailable(MailSendException failure) {
        for (Exception first : failure.getMessageExceptions()) {
            for (Exception e = first; e instanceof MessagingException m; e = m.getNextException()) {
                if (e instanceof SMTPAddressFailedException address && address.getReturnCode() >= 500) {
                    return new SendResult.Refused("SMTP_" + address.getReturnCode());
                }
            }
        }
        return new SendResult.Unavailable(
                failure.getCause() instanceof MailConnectException ? "NO_CONNECTION" : "SMTP_FAILED");
    }
}
