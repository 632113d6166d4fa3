package dk.kaldekaede.staffing.web;

import dk.kaldekaede.staffing.CallBriefing;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What somebody called in sees behind the link in her message.
 *
 * @param token the link's token
 * @param page which of the pages it is
 * @param exercise whether it is an exercise
 * @param about what she has to know; null when all is over for her: then the page says nothing about anybody
 * @param leaderPhone the leader's number, as people read it aloud; null unless she comes or is there
 * @param onTheWay whether she has said that she left
 * @param welcome whether she may (still) say that she comes
 * @param enough whether she said yes just now, and nobody is missing any more
 * @param arrivesAt when she is expected; null before she has said yes
 * @param answerBy until when she is waited for; null when nothing is
 * @param thereSince since when she is there; null before
 * @param relievedBy when she is relieved at the latest; null before she is there
 * @param soon the times to choose among, with how many minutes ahead each is
 */
record CallInView(
        String token,
        Page page,
        boolean exercise,
        CallBriefing about,
        String leaderPhone,
        boolean onTheWay,
        boolean welcome,
        boolean enough,
        ZonedDateTime arrivesAt,
        ZonedDateTime answerBy,
        ZonedDateTime thereSince,
        ZonedDateTime relievedBy,
        List<Soon> soon) {

    /** The pages, one for each way things stand as she meets it. */
    enum Page {
        /** It rings: when does she come, or can she not? */
        ASK,
        /** She comes. */
        COMING,
        /** She is there. */
        THERE,
        /** Sent home with thanks, and not home yet. */
        RELIEVED,
        /** Sent back before she was there, and not home yet. */
        TURNED_ROUND,
        /** Home: it is over for her. */
        HOME,
        /** She can't, or can't after all. */
        DECLINED,
        /** She did not answer in time: somebody else was called. */
        TOO_LATE,
        /** She was not there in time: somebody else was called. */
        OVERDUE,
        /** There are enough. */
        NOT_NEEDED,
        /** She is called in, or out, for another effort. */
        ELSEWHERE,
        /** A real incident took her out of the exercise. */
        TAKEN_OUT,
        /** The effort is over. */
        OVER
    }

    /** A time a little ahead. */
    record Soon(int minutes, ZonedDateTime at) {}

    /** Whether she has to know where to go and what to do. */
    public boolean isBriefed() {
        return page == Page.ASK || page == Page.COMING || page == Page.THERE || page == Page.OVERDUE;
    }

    /** Whether the leader's name is hers to know: she comes, or is there. */
    public boolean isLed() {
        return page == Page.COMING || page == Page.THERE || page == Page.OVERDUE;
    }
}
