package dk.kaldekaede.notification.web;

import dk.kaldekaede.notification.MessageRow;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A message as the page shows it.
 *
 * @param at when it was queued, on the municipality's clock
 * @param text its words and links
 */
record MessageItem(MessageRow row, ZonedDateTime at, List<MessageText.Part> text) {}
