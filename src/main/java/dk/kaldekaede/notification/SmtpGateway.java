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
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Hands mail to one server. The Message-ID is made from the message's id, so that mail programs know a repetition, also
 * one by another server, for what it is.
 */
final class SmtpGateway implements Gateway {

    private final String name;
    private final JavaMailSender server;
    private final String from;
    private final Clock clock;

    SmtpGateway(String name, JavaMailSender server, String from, Clock clock) {
        this.name = name;
        this.server = server;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public String name() {
        return name;
    }

    /** A server that took a mail says no more of it. */
    @Override
    public boolean promisesReceipts() {
        return false;
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
