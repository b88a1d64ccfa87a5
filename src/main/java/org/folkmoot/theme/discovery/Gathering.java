package org.folkmoot.theme.discovery;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Comment;
import org.folkmoot.job.Progress;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.CodedComment;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.OpenSamples;
import org.folkmoot.theme.Predicted;
import org.folkmoot.theme.Predictions;

/** Walks all comments of a consultation once and keeps of them no more than is needed. */
@Singleton
final class Gathering {

    /** Comments left over that are grouped: of more a part drawn by chance, and always the same. */
    static final int MOST = 4_000;

    /** A comment of fewer words that say something has nothing to go by. */
    static final int FEWEST_WORDS = 2;

    private static final int BATCH = 500;

    private final Definitions definitions;
    private final People people;
    private final Codings codings;
    private final Predictions predictions;
    private final OpenSamples samples;

    Gathering(Definitions definitions, People people, Codings codings, Predictions predictions, OpenSamples samples) {
        this.definitions = definitions;
        this.people = people;
        this.codings = codings;
        this.predictions = predictions;
        this.samples = samples;
    }

    /** Comments of one week and channel: how many, and how many of them fit no code. */
    static final class Count {
        long comments;
        long leftOver;
    }

    /** What was gathered. */
    static final class Gathered {
        final WordCounts words = new WordCounts();
        final Map<Person, Count> weeks = new HashMap<>();
        final Map<ResponseId, Person> people = new HashMap<>();
        private final PriorityQueue<Comment> taken =
                new PriorityQueue<>(Comparator.comparing(Gathering::lot).reversed());
        long comments;
        long leftOver;
        long otherLanguage;

        /** In the order of their ids. */
        List<Comment> taken() {
            return taken.stream().sorted(Comparator.comparing(Comment::id)).toList();
        }

        private void take(Comment comment) {
            taken.add(comment);
            if (taken.size() > MOST) {
                taken.poll();
            }
        }
    }

    /** @param progress told after each survey */
    Gathered of(String consultation, CodeFrame frame, Progress progress) {
        Gathered gathered = new Gathered();
        List<SurveyId> surveys = definitions.surveys(consultation);
        for (int s = 0; s < surveys.size(); s++) {
            Map<ResponseId, Person> those = people.of(surveys.get(s));
            gathered.people.putAll(those);
            codings.stream(surveys.get(s), Optional.of(frame), all -> {
                Walk walk = new Walk(gathered, Fit.Codes.of(frame));
                all.forEach(walk::next);
                walk.finish();
                return null;
            });
            progress.step(s + 1, surveys.size());
        }
        return gathered;
    }

    /** By chance, but the same for a comment in every look. */
    private static UUID lot(Comment comment) {
        long low = mixed(comment.id().getLeastSignificantBits());
        return new UUID(mixed(low ^ comment.id().getMostSignificantBits()), low);
    }

    /** Stirs bits (the finisher of MurmurHash3). */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    private final class Walk {
        private final Gathered gathered;
        private final Fit.Codes codes;
        private final List<CodedComment> batch = new ArrayList<>();
        private final Set<String> said = new HashSet<>();
        private ResponseId response;

        Walk(Gathered gathered, Fit.Codes codes) {
            this.gathered = gathered;
            this.codes = codes;
        }

        void next(CodedComment coded) {
            Comment comment = coded.comment();
            if (!comment.response().equals(response)) {
                spoken();
                response = comment.response();
            }
            Set<String> stems = new TreeSet<>();
            Term.words(comment.text()).forEach(term -> stems.add(term.stem()));
            said.addAll(stems);
            if (stems.size() >= FEWEST_WORDS) {
                batch.add(coded);
                if (batch.size() == BATCH) {
                    judge();
                }
            }
        }

        void finish() {
            spoken();
            judge();
        }

        private void spoken() {
            Person person = gathered.people.get(response);
            if (person != null) {
                gathered.words.add(said, person.groups());
            }
            said.clear();
        }

        private void judge() {
            List<UUID> ids = batch.stream().map(coded -> coded.comment().id()).toList();
            Set<UUID> held = samples.among(ids);
            Map<UUID, Predicted> predicted = predictions.of(ids);
            for (CodedComment coded : batch) {
                UUID id = coded.comment().id();
                if (!held.contains(id)) {
                    count(coded, Fit.of(coded, Optional.ofNullable(predicted.get(id)), codes));
                }
            }
            batch.clear();
        }

        private void count(CodedComment coded, Fit fit) {
            gathered.comments++;
            switch (fit) {
                case FITS -> week(coded, false);
                case LEFT_OVER -> {
                    gathered.leftOver++;
                    gathered.take(coded.comment());
                    week(coded, true);
                }
                case NOT_KNOWN -> gathered.otherLanguage++;
            }
        }

        private void week(CodedComment coded, boolean left) {
            Person person = gathered.people.get(coded.comment().response());
            if (person != null) {
                Person alike = new Person(person.channel(), person.monday(), List.of());
                Count count = gathered.weeks.computeIfAbsent(alike, key -> new Count());
                count.comments++;
                count.leftOver += left ? 1 : 0;
            }
        }
    }
}
