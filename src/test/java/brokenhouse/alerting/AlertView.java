package brokenhouse.alerting;

import brokenhouse.alerting.web.AlertPage;

/** A feature that knows its page. */
public class AlertView {

    AlertPage page;
}
