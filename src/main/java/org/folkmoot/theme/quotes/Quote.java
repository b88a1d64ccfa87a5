package org.folkmoot.theme.quotes;

import java.util.UUID;
import org.folkmoot.answer.ResponseId;

/**
 * What somebody said, as an officer let it stand in reports: redacted, and perhaps cut.
 *
 * @param code what its comment counts as today
 * @param attribution in what capacity it was said, never so much that somebody could be recognised
 * @param madeUp whether a program invented it
 */
public record Quote(UUID id, String code, ResponseId response, String words, String attribution, boolean madeUp) {}
