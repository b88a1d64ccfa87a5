package org.folkmoot.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.learn.Coded;
import org.folkmoot.theme.learn.Features;
import org.folkmoot.theme.learn.Learner;
import org.folkmoot.theme.learn.Model;

/**
 * What this process has learnt of a consultation and still holds: the settled model, by which predictions are kept, and one that
 * follows each decision, by which the next comments at the desk get their suggestions.
 */
final class Lesson {
    private final CodeFrame frame;
    private final Learner learner;
    private final Learnt learnt;
    private final Model settled;
    private final FrameWords words;
    private final Map<UUID, Coded> coded = new LinkedHashMap<>();
    private final Map<UUID, Features> readings = new HashMap<>();
    private final Map<UUID, UUID> known;
    private volatile Model live;

    Lesson(
            CodeFrame frame,
            Learner learner,
            Learnt learnt,
            Model settled,
            List<Coded> coded,
            List<Features> readings,
            Map<UUID, UUID> known) {
        this.frame = frame;
        this.learner = learner;
        this.learnt = learnt;
        this.settled = settled;
        this.live = settled;
        this.words = new FrameWords(frame);
        this.known = new HashMap<>(known);
        for (int i = 0; i < coded.size(); i++) {
            UUID id = UUID.fromString(coded.get(i).id());
            this.coded.put(id, coded.get(i));
            this.readings.put(id, readings.get(i));
        }
    }

    CodeFrame frame() {
        return frame;
    }

    Learnt learnt() {
        return learnt;
    }

    Model settled() {
        return settled;
    }

    Model live() {
        return live;
    }

    FrameWords words() {
        return words;
    }

    /** Whether decisions came since it was settled. */
    boolean wentOn() {
        return live != settled;
    }

    /** The comments of which a reading came or went since it last learnt. */
    synchronized Set<UUID> changed(Map<UUID, UUID> readings) {
        Set<UUID> changed = new TreeSet<>();
        readings.forEach((comment, reading) -> {
            if (!reading.equals(known.get(comment))) {
                changed.add(comment);
            }
        });
        known.keySet().stream()
                .filter(comment -> !readings.containsKey(comment))
                .forEach(changed::add);
        return changed;
    }

    /**
     * Learns again, quickly, with what was chosen when it was settled.
     *
     * @param changed comments of which a reading came or went
     * @param decided what stands for those of them that are decided
     * @param now by comment the reading that counts
     */
    synchronized void again(Set<UUID> changed, Map<UUID, Coded> decided, Map<UUID, UUID> now) {
        List<UUID> added = new ArrayList<>();
        for (UUID comment : changed) {
            Coded coding = decided.get(comment);
            if (coding == null) {
                coded.remove(comment);
                readings.remove(comment);
            } else {
                Coded before = coded.put(comment, coding);
                if (before == null || !before.text().equals(coding.text())) {
                    added.add(comment);
                }
            }
        }
        List<Features> read = learner.read(added.stream().map(coded::get).toList());
        for (int i = 0; i < added.size(); i++) {
            readings.put(added.get(i), read.get(i));
        }
        live = learner.again(
                live,
                List.copyOf(coded.values()),
                coded.keySet().stream().map(readings::get).toList());
        known.clear();
        known.putAll(now);
    }
}
