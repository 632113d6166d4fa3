package dk.kaldekaede.notification;

/** Shows enough of an address to tell two apart, and too little to use it. */
public final class MaskedAddress {

    private MaskedAddress() {}

    /** The address as it may be shown; a telephone's digits but the last two, a mail address's name, are left out. */
    public static String of(Channel channel, String address) {
        return switch (channel) {
            case SMS, VOICE -> phone(address);
            case MAIL -> mail(address);
        };
    }

    private static String phone(String number) {
        String digits = number.replaceAll("[^0-9+]", "");
        String country = digits.startsWith("+45") ? "+45 " : "";
        String rest = digits.substring(country.trim().length());
        String end = rest.length() > 4 ? rest.substring(rest.length() - 2) : "··";
        return country + "·· ·· ·· " + end;
    }

    private static String mail(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "···" : address.charAt(0) + "···" + address.substring(at);
    }
}
