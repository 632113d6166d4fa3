package dk.kaldekaede.alerting;

import org.springframework.stereotype.Component;

/** Takes a yes or a no to one alarm, from the telephone of the person called, and says what is to be said to her. */
@Component
class PersonalAnswers {

    private final Alerts alerts;
    private final LinkAnswers answers;
    private final CallInDesk callIns;
    private final Answerable answerable;
    private final AnswerPages pages;

    PersonalAnswers(Alerts alerts, LinkAnswers answers, CallInDesk callIns, Answerable answerable, AnswerPages pages) {
        this.alerts = alerts;
        this.answers = answers;
        this.callIns = callIns;
        this.answerable = answerable;
        this.pages = pages;
    }

    /**
     * What was stored, and what she is told.
     *
     * @param outcome STORED or ONLY_LINK
     * @param textKey the message file's key
     * @param other the alarm of the one who took it or is asked now, or null
     */
    record Told(ReplyOutcome outcome, String textKey, Alert other) {}

    Told take(Alert alert, Answer answer, Answerer by) {
        if (alert.purpose().callsIn()) {
            CallInDesk.Outcome outcome = answer == Answer.TAKE ? callIns.comes(alert, by) : callIns.cannot(alert, by);
            return new Told(ReplyOutcome.STORED, "reply.callIn." + outcome, null);
        }
        if (alert.ringing() && !answerable.byYesOrNo(alert)) {
            return new Told(ReplyOutcome.ONLY_LINK, "reply.onlyLink", null);
        }
        if (alert.state() == AlertState.TAKEN && pages.of(alert).page() == AnswerPage.STOOD_DOWN) {
            return standing(alert, answer);
        }
        if (answer == Answer.TAKE) {
            answers.take(alert, by);
        } else {
            answers.decline(alert, by);
        }
        return standing(alerts.find(alert.id()).orElseThrow(), answer);
    }

    /** How an alarm of hers stands, without a change. */
    Told standing(Alert alert, Answer said) {
        AnswerPages.Standing standing = pages.of(alert);
        AnswerPage page = standing.page();
        String textKey;
        if (alert.purpose().callsIn() && page == AnswerPage.TAKEN) {
            textKey = "reply.callIn." + CallInDesk.Outcome.COMES;
        } else if (alert.purpose().decides() && page == AnswerPage.TAKEN) {
            textKey = "reply." + said + ".DECIDED";
        } else {
            textKey = "reply." + said + "." + page;
        }
        return new Told(ReplyOutcome.STORED, textKey, standing.other());
    }
}
