package dk.kaldekaede.watch.ways;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Mail by a server of its own. */
final class DirectMail implements EmergencyWay {

    private static final String SECONDS = "5000";

    private final Server server;
    private final String from;
    private final String to;

    /**
     * Where the server is.
     *
     * @param user the account, empty for none
     * @param startTls whether the connection must be encrypted
     */
    record Server(String host, String port, String user, String password, boolean startTls) {

        /** Without the password: this may end in a log. */
        @Override
        public String toString() {
            return "Server[" + host + ":" + port + "]";
        }
    }

    DirectMail(Server server, String from, String to) {
        this.server = server;
        this.from = from;
        this.to = to;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void tell(Emergency emergency) throws NotTaken {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(properties()));
            mail.setFrom(new InternetAddress(from));
            mail.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
            mail.setSubject(emergency.subject().replaceAll("\\R", " "), StandardCharsets.UTF_8.name());
            mail.setText(emergency.text(), StandardCharsets.UTF_8.name());
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("X-Priority", "1");
            Transport.send(mail, server.user().isBlank() ? null : server.user(), server.password());
        } catch (AuthenticationFailedException e) {
            throw new NotTaken("AUTHENTICATION");
        } catch (MessagingException e) {
            // Its own words may hold an address.
            throw new NotTaken(e.getClass().getSimpleName());
        }
    }

    private Properties properties() {
        Properties all = new Properties();
        all.setProperty("mail.smtp.host", server.host());
        all.setProperty("mail.smtp.port", server.port());
        all.setProperty("mail.smtp.auth", String.valueOf(!server.user().isBlank()));
        all.setProperty("mail.smtp.starttls.enable", "true");
        all.setProperty("mail.smtp.starttls.required", String.valueOf(server.startTls()));
        all.setProperty("mail.smtp.connectiontimeout", SECONDS);
        all.setProperty("mail.smtp.timeout", SECONDS);
        all.setProperty("mail.smtp.writetimeout", SECONDS);
        // One address that is wrong must not keep the others from being told.
        all.setProperty("mail.smtp.sendpartial", "true");
        return all;
    }
}
