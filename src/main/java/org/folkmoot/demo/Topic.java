package org.folkmoot.demo;

import java.util.List;
import java.util.Set;

/**
 * What a made-up sentence is about, and sentences to take from.
 *
 * @param weight how likely, against the other topics of its file
 * @param young how many times as likely from the young; {@code old} and {@code spoken} alike
 */
record Topic(String name, double weight, double young, double old, double spoken, List<Sentence> sentences) {

    /**
     * A sentence with its choices not made yet.
     *
     * @param codes what a careful officer would code it as; empty where no code frame is meant
     */
    record Sentence(String text, Set<String> codes) {
        Sentence {
            codes = Set.copyOf(codes);
        }
    }

    Topic {
        sentences = List.copyOf(sentences);
    }

    double weightFor(Person person) {
        return weight * (person.young() ? young : 1) * (person.old() ? old : 1) * (person.spoken() ? spoken : 1);
    }
}
