package org.folkmoot.response;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;

/**
 * How many responses to a survey were received, how many were removed and why, and how many are analysed, by channel. Test
 * responses are in none of these.
 *
 * @param removed by disposition, and for one disposition by the reason that was given
 * @param tests how many test responses there are besides
 */
public record Reckoning(
        SurveyId survey, Map<Channel, Long> received, List<Removed> removed, Map<Channel, Long> analysed, long tests) {

    /**
     * Responses that are not counted.
     *
     * @param ground by which flag it was decided; empty where nobody had to decide, as of what came late or was withdrawn
     * @param label how an officer named the reason, if one did
     */
    public record Removed(
            Disposition disposition, Optional<Flag> ground, Optional<String> label, Map<Channel, Long> counts) {
        public Removed {
            counts = copy(counts);
        }

        public long sum() {
            return add(counts);
        }
    }

    /** @throws IllegalStateException if received less removed is not analysed in any channel */
    public Reckoning {
        received = copy(received);
        analysed = copy(analysed);
        removed = List.copyOf(removed);
        for (Channel channel : Channel.values()) {
            long gone = 0;
            for (Removed one : removed) {
                gone += one.counts().getOrDefault(channel, 0L);
            }
            long came = received.getOrDefault(channel, 0L);
            long stays = analysed.getOrDefault(channel, 0L);
            if (came != gone + stays) {
                throw new IllegalStateException(
                        "The responses to " + survey + " by " + channel.id()
                                + " do not add up: " + came + " received, " + gone + " removed, " + stays
                                + " analysed. A report of them would be wrong, so none is made; tell whoever runs the program.");
            }
        }
    }

    public long allReceived() {
        return add(received);
    }

    public long allRemoved() {
        return removed.stream().mapToLong(Removed::sum).sum();
    }

    public long allAnalysed() {
        return add(analysed);
    }

    private static long add(Map<Channel, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<Channel, Long> copy(Map<Channel, Long> counts) {
        Map<Channel, Long> copy = new EnumMap<>(Channel.class);
        copy.putAll(counts);
        return Collections.unmodifiableMap(copy);
    }
}
