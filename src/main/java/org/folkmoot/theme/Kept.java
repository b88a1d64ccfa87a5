package org.folkmoot.theme;

import java.time.Instant;
import java.util.UUID;

/**
 * A reading that stands.
 *
 * @param id names it to whoever means to replace it
 */
public record Kept(UUID id, Reading reading, Way way, Instant at) {}
