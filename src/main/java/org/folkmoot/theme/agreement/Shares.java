package org.folkmoot.theme.agreement;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Predicted;
import org.folkmoot.theme.Predictions;
import org.folkmoot.theme.agreement.QuestionShares.Basis;

/**
 * The share of a question's comments that speak of each theme and code: counted where people have read them all, and otherwise estimated
 * by {@link PredictionPowered} with the newest settled sample. The machine's suggestions are never counted as a share.
 */
@Singleton
public class Shares {
    private static final int MOST_SINCE = 20;

    private final Codings codings;
    private final Samples samples;
    private final ShareRepository repository;
    private final ItemRepository items;
    private final Predictions predictions;
    private final Frames frames;

    Shares(
            Codings codings,
            Samples samples,
            ShareRepository repository,
            ItemRepository items,
            Predictions predictions,
            Frames frames) {
        this.codings = codings;
        this.samples = samples;
        this.repository = repository;
        this.items = items;
        this.predictions = predictions;
        this.frames = frames;
    }

    /** Of each question of a survey on which there are comments, as their ids sort; none if the consultation has no code frame. */
    public List<QuestionShares> of(SurveyId survey) {
        Optional<CodeFrame> frame = frames.of(survey.consultation());
        return frame.isEmpty()
                ? List.of()
                : codings.counts(survey.consultation()).stream()
                        .filter(count -> count.survey().equals(survey))
                        .map(count -> of(survey, count.question(), frame.get()))
                        .toList();
    }

    /** What is known of one comment, codes with those above them. */
    private record Own(boolean read, boolean bySample, Set<String> given, Set<String> suggested) {
        boolean confirmed(String code) {
            return !bySample && given.contains(code) && suggested.contains(code);
        }
    }

    private QuestionShares of(SurveyId survey, QuestionId question, CodeFrame frame) {
        Counted counted = new Counted(frame);
        Map<UUID, Own> comments = comments(survey, question, counted);
        long read = comments.values().stream().filter(Own::read).count();
        Optional<Sample> sample = samples.of(survey.consultation()).stream()
                .filter(each ->
                        each.surveyId().equals(survey) && each.questionId().equals(question))
                .filter(each -> each.state() == Sample.State.SETTLED)
                .max(Comparator.comparing(Sample::atTime));
        long since = sample.map(each -> comments.keySet().stream()
                        .filter(id -> id.toString().compareTo(each.id().toString()) > 0)
                        .count())
                .orElse(0L);
        Optional<Pool> pool =
                sample.filter(each -> read < comments.size()).map(each -> pool(each, comments, counted, frame));
        Basis basis = basis(comments.size(), read, since, pool);
        return new QuestionShares(
                survey,
                question,
                comments.size(),
                read,
                basis,
                basis == Basis.ESTIMATED ? pool.orElseThrow().drawn.size() : 0,
                since,
                counted.codes().stream()
                        .map(code -> ofCode(code, comments.values(), read, basis, pool))
                        .toList());
    }

    private static Basis basis(long comments, long read, long since, Optional<Pool> pool) {
        if (read == comments) {
            return Basis.ALL_READ;
        }
        if (pool.isEmpty()) {
            return Basis.NO_SAMPLE;
        }
        if (pool.get().drawn.size() < Math.min(Agreement.LEAST, pool.get().others)) {
            return Basis.TOO_FEW;
        }
        return since * MOST_SINCE > comments ? Basis.TOO_OLD : Basis.ESTIMATED;
    }

    private Map<UUID, Own> comments(SurveyId survey, QuestionId question, Counted counted) {
        Map<UUID, Own> comments = new LinkedHashMap<>();
        Map<UUID, Set<String>> given = new HashMap<>();
        Map<UUID, Set<String>> suggested = new HashMap<>();
        List<ShareRepository.Line> lines = repository.lines(survey, question);
        for (ShareRepository.Line line : lines) {
            if (line.code() != null) {
                (line.kind().equals("person") ? given : suggested)
                        .computeIfAbsent(line.comment(), key -> new HashSet<>())
                        .add(line.code());
            }
        }
        for (ShareRepository.Line line : lines) {
            comments.computeIfAbsent(
                    line.comment(),
                    id -> new Own(
                            line.read(),
                            line.bySample(),
                            counted.withAbove(given.getOrDefault(id, Set.of())),
                            counted.withAbove(suggested.getOrDefault(id, Set.of()))));
        }
        return comments;
    }

    /** The comments that nobody had read when the sample was drawn, with the machine's probabilities; and those of the sample. */
    private static final class Pool {
        private final Set<UUID> known;
        private final long others;
        private final Map<String, double[]> sums = new HashMap<>();
        private final Map<UUID, Map<String, Double>> drawn = new LinkedHashMap<>();
        private final Map<UUID, Own> comments;

        private Pool(Set<UUID> known, Map<UUID, Own> comments) {
            this.known = known;
            this.comments = comments;
            this.others = comments.size() - known.size();
        }
    }

    private Pool pool(Sample sample, Map<UUID, Own> comments, Counted counted, CodeFrame frame) {
        Set<UUID> settled = items.findBySampleIdOrderByPlace(sample.id()).stream()
                .filter(item -> !item.readBefore())
                .map(ItemRow::commentId)
                .filter(id ->
                        Optional.ofNullable(comments.get(id)).filter(Own::read).isPresent())
                .collect(Collectors.toSet());
        Set<UUID> known = repository.readBefore(sample).stream()
                .filter(id ->
                        Optional.ofNullable(comments.get(id)).filter(Own::read).isPresent())
                .filter(id -> !settled.contains(id))
                .collect(Collectors.toSet());
        Pool pool = new Pool(known, comments);
        counted.codes().forEach(code -> pool.sums.put(code, new double[2]));
        settled.forEach(id -> pool.drawn.put(id, new HashMap<>()));
        Map<String, Set<String>> countsAs =
                counted.codes().stream().collect(Collectors.toMap(code -> code, frame::countsAs));
        predictions.stream(sample.surveyId(), sample.questionId(), all -> {
            all.filter(predicted -> !known.contains(predicted.comment()))
                    .forEach(predicted -> add(pool, predicted, countsAs));
            return null;
        });
        return pool;
    }

    private static void add(Pool pool, Predicted predicted, Map<String, Set<String>> countsAs) {
        Map<String, Double> own = pool.drawn.get(predicted.comment());
        countsAs.forEach((code, given) -> {
            double p = given.stream().mapToDouble(predicted::of).max().orElse(0);
            double[] sums = pool.sums.get(code);
            sums[0] += p;
            sums[1] += p * (1 - p);
            if (own != null) {
                own.put(code, p);
            }
        });
    }

    private static QuestionShares.OfCode ofCode(
            String code, Collection<Own> comments, long read, Basis basis, Optional<Pool> pool) {
        long with = comments.stream().filter(own -> own.given().contains(code)).count();
        long confirmed = comments.stream().filter(own -> own.confirmed(code)).count();
        long machineOnly = comments.stream()
                .filter(own -> !own.read() && own.suggested().contains(code))
                .count();
        Optional<Estimate> share = switch (basis) {
            case ALL_READ -> Optional.of(exact((double) with / comments.size()));
            case ESTIMATED -> Optional.of(estimate(code, pool.orElseThrow(), with, comments.size() - read));
            case NO_SAMPLE, TOO_FEW, TOO_OLD -> Optional.empty();
        };
        return new QuestionShares.OfCode(code, with - confirmed, confirmed, machineOnly, share);
    }

    private static Estimate exact(double share) {
        return new Estimate(share, share, share);
    }

    private static Estimate estimate(String code, Pool pool, long with, long unread) {
        List<PredictionPowered.Drawn> drawn = new ArrayList<>();
        pool.drawn.forEach((comment, probabilities) -> drawn.add(new PredictionPowered.Drawn(
                pool.comments.get(comment).given().contains(code), probabilities.getOrDefault(code, 0.0))));
        long knownWith = pool.known.stream()
                .filter(comment -> pool.comments.get(comment).given().contains(code))
                .count();
        double[] sums = pool.sums.get(code);
        return PredictionPowered.share(
                new PredictionPowered.Known(pool.known.size(), knownWith),
                new PredictionPowered.Others(pool.others, sums[0], sums[1]),
                drawn,
                new PredictionPowered.Bounds(with, unread));
    }
}
