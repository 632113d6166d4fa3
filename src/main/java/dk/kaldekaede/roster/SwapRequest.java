package dk.kaldekaede.roster;

import java.time.Instant;

/**
 * "Can you take my shift?"
 *
 * @param id unique
 * @param role the role's id
 * @param position the position in it
 * @param startsAt the first moment
 * @param endsAt the first moment after
 * @param fromPersonId who asks
 * @param toPersonId who is asked
 * @param state how far it has come
 * @param askedAt when
 * @param agreedAt when the colleague agreed; null before
 * @param decidedAt when it was closed; null before
 * @param decidedByUser the account that closed it; null before, and when the system did
 * @param changeId what it changed in the roster; null when nothing
 */
public record SwapRequest(
        String id,
        String role,
        int position,
        Instant startsAt,
        Instant endsAt,
        String fromPersonId,
        String toPersonId,
        SwapState state,
        Instant askedAt,
        Instant agreedAt,
        Instant decidedAt,
        String decidedByUser,
        String changeId) {}
