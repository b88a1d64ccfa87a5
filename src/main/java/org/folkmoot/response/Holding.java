package org.folkmoot.response;

import java.util.Collection;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.folkmoot.answer.ResponseId;

/**
 * What another room keeps of responses, and how it lets go of it. Each room that keeps anything of a response offers one as a
 * bean, so that {@link Withdrawals} and {@link Revisions} reach all of it without knowing the rooms. Both are called in the
 * transaction of the change, before the comments themselves go.
 *
 * @param name what is kept, for example {@code codings}
 * @param retire told the comments whose words were changed and the number of the revision in which they stood: what hangs on
 *     them no longer counts, and may be kept as history
 * @param erase deletes or blanks all that is kept of a response, history too
 */
public record Holding(String name, BiConsumer<Collection<UUID>, Integer> retire, Consumer<ResponseId> erase) {}
