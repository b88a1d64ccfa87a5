package org.folkmoot.theme.frames;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * One thing that was done to a frame, in words.
 *
 * @param what as a sentence
 * @param who absent where the program did it by itself
 */
record StepLine(int number, String what, @Nullable String who, Instant at, String version, boolean undone) {}
