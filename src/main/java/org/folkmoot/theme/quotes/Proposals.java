package org.folkmoot.theme.quotes;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Personal;
import org.folkmoot.comment.Redactions;
import org.folkmoot.comment.Removal;
import org.folkmoot.comment.Translation;
import org.folkmoot.comment.Translations;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Predicted;
import org.folkmoot.theme.Predictions;
import org.folkmoot.web.Messages;

/**
 * Proposes quotes: comments that officers coded, near to what the others with the code say, readable, short or cut, of different
 * people, channels and areas, of respondents who allow it, and only for codes that enough people have. A comment that an officer has
 * translated is quoted in the words of the translation, and the quote says so.
 */
@Singleton
final class Proposals {

    /** From fewer people than this nothing is quoted: somebody might be recognised. */
    static final int FEWEST_PEOPLE = 5;

    static final int SHOWN = 8;

    private static final String STAFF = "en";
    private static final int MOST_LOOKED_AT = 500;
    private static final int MOST_WEIGHED = 60;
    private static final int MOST_MARKS = 3;
    private static final double OF_WORDS = 0.6;
    private static final double AGREED = 0.1;
    private static final double SHORT = 0.1;
    private static final int EASY_WORDS = 35;

    private final QuoteRepository repository;
    private final Redactions redactions;
    private final Responses responses;
    private final Editions editions;
    private final Predictions predictions;
    private final Areas areas;
    private final Translations translations;
    private final Messages messages;

    Proposals(
            QuoteRepository repository,
            Redactions redactions,
            Responses responses,
            Editions editions,
            Predictions predictions,
            Areas areas,
            Translations translations,
            Messages messages) {
        this.repository = repository;
        this.redactions = redactions;
        this.responses = responses;
        this.editions = editions;
        this.predictions = predictions;
        this.areas = areas;
        this.translations = translations;
        this.messages = messages;
    }

    /** A comment that officers coded, and what it means in English if one of them has translated it. */
    private record Source(QuoteRepository.Candidate candidate, Optional<Translation> translation) {
        /** What may be quoted. */
        Comment comment() {
            return translation.map(said -> said.of(candidate.comment())).orElseGet(candidate::comment);
        }
    }

    private List<Source> sources(CodeFrame frame, Code code, @Nullable UUID only, int most) {
        List<QuoteRepository.Candidate> all =
                repository.candidates(frame.consultation(), frame.countsAs(code.id()), residual(frame), only, most);
        Map<UUID, Translation> translated =
                translations.of(all.stream().map(each -> each.comment().id()).toList());
        return all.stream()
                .map(each -> new Source(
                        each, Optional.ofNullable(translated.get(each.comment().id()))))
                .toList();
    }

    /** How many people have a code today. */
    long people(CodeFrame frame, Code code) {
        return repository.people(frame.consultation(), frame.countsAs(code.id()));
    }

    /** Those of a code, the best first; none if too few people have it. */
    List<Proposal> of(CodeFrame frame, Code code, Set<UUID> decided) {
        if (code.residual() || people(frame, code) < FEWEST_PEOPLE) {
            return List.of();
        }
        List<Source> all = sources(frame, code, null, MOST_LOOKED_AT);
        Central central =
                new Central(all.stream().map(each -> each.comment().text()).toList());
        Map<UUID, Predicted> predicted =
                predictions.of(all.stream().map(each -> each.comment().id()).toList());
        double[] scores = new double[all.size()];
        for (int i = 0; i < scores.length; i++) {
            Source each = all.get(i);
            Predicted said = predicted.get(each.comment().id());
            double likely = said == null || !said.knownLanguage() ? central.of(i) : said.of(code.id());
            scores[i] = OF_WORDS * central.of(i)
                    + (1 - OF_WORDS) * likely
                    + (each.candidate().agreed() ? AGREED : 0)
                    + (Cut.words(each.comment().text()) <= EASY_WORDS ? SHORT : 0);
        }
        List<Integer> best = IntStream.range(0, all.size())
                .boxed()
                .filter(i -> !decided.contains(all.get(i).comment().id())
                        && readable(all.get(i).comment().text()))
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .limit(MOST_WEIGHED)
                .toList();
        return varied(all, best, scores, central);
    }

    private List<Proposal> varied(List<Source> all, List<Integer> best, double[] scores, Central central) {
        List<Proposal> proposals = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Map<UUID, String> lives = new HashMap<>();
        for (int place : best) {
            proposal(all.get(place), central, null, lives).ifPresent(proposal -> {
                proposals.add(proposal);
                places.add(place);
            });
        }
        return Varied.pick(
                        new Varied.Choices() {
                            @Override
                            public int size() {
                                return proposals.size();
                            }

                            @Override
                            public double score(int one) {
                                return scores[places.get(one)];
                            }

                            @Override
                            public double alike(int one, int other) {
                                Proposal first = proposals.get(one);
                                Proposal second = proposals.get(other);
                                double more = (first.channel().equals(second.channel()) ? 0.05 : 0)
                                        + (lives.get(first.comment().id())
                                                        .equals(lives.get(
                                                                second.comment().id()))
                                                ? 0.05
                                                : 0);
                                return 0.9 * central.between(places.get(one), places.get(other)) + more;
                            }

                            @Override
                            public Object person(int one) {
                                return proposals.get(one).comment().response();
                            }
                        },
                        SHOWN,
                        one -> proposals.get(one).contrary())
                .stream()
                .map(proposals::get)
                .toList();
    }

    /** The proposal that one comment makes; empty if it may not be quoted under the code. */
    Optional<Proposal> of(CodeFrame frame, Code code, UUID comment, @Nullable List<Integer> kept) {
        if (code.residual() || people(frame, code) < FEWEST_PEOPLE) {
            return Optional.empty();
        }
        return sources(frame, code, comment, 1).stream()
                .findFirst()
                .flatMap(source ->
                        proposal(source, new Central(List.of(source.comment().text())), kept, new HashMap<>()));
    }

    private Optional<Proposal> proposal(
            Source source, Central central, @Nullable List<Integer> kept, Map<UUID, String> lives) {
        QuoteRepository.Candidate candidate = source.candidate();
        Comment comment = source.comment();
        Response response = responses.byId(comment.response()).orElseThrow();
        Survey survey = editions.at(response.survey(), response.edition()).survey();
        if (!Permission.toQuote(survey, response)) {
            return Optional.empty();
        }
        List<Removal> removals = Stream.concat(
                        source
                                .translation()
                                .map(said -> redactions.removals(candidate.comment(), said))
                                .orElseGet(() -> redactions.removals(comment))
                                .stream(),
                        Permission.unnamed(response)
                                .map(name -> Redactions.places(comment.text(), name, Personal.ORGANISATION))
                                .orElse(List.of())
                                .stream())
                .toList();
        Cut cut = Cut.of(comment.text());
        List<Integer> sentences = kept == null ? fitting(cut, removals, central) : cut.known(kept);
        if (kept == null && (sentences.isEmpty() || removals.size() > MOST_MARKS)) {
            return Optional.empty();
        }
        lives.put(comment.id(), Areas.of(survey, response).orElse(""));
        return Optional.of(new Proposal(
                comment,
                cut,
                removals,
                sentences,
                attribution(survey, response, source.translation()),
                candidate.channel(),
                candidate.madeUp(),
                candidate.agreed(),
                candidate.stance()));
    }

    private String attribution(Survey survey, Response response, Optional<Translation> translation) {
        String unit = survey.unit().one().in(STAFF).strip();
        String who = unit.substring(0, 1).toUpperCase(Locale.UK) + unit.substring(1);
        return Stream.of(
                        Optional.of(who),
                        Permission.named(response),
                        areas.told(survey, response, STAFF),
                        translation.map(said -> messages.text(STAFF, "quotes.translated", said.fromName())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** All sentences if they fit, else those one after another that fit and are most like what others say. */
    private static List<Integer> fitting(Cut cut, List<Removal> removals, Central central) {
        if (Cut.fits(cut.shown(cut.whole(), removals))) {
            return cut.whole();
        }
        List<Integer> best = List.of();
        double most = -1;
        for (int from = 0; from < cut.sentences().size(); from++) {
            List<Integer> run = new ArrayList<>();
            for (int at = from; at < cut.sentences().size(); at++) {
                run.add(at);
                String shown = cut.shown(run, removals);
                if (Cut.words(shown) > Cut.MOST_WORDS) {
                    break;
                }
                double score = Cut.fits(shown) ? central.of(shown) : -1;
                if (score > most) {
                    most = score;
                    best = List.copyOf(run);
                }
            }
        }
        return best;
    }

    /** Letters for the most part, and not all of them shouted. */
    private static boolean readable(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return Cut.words(text) >= Cut.FEWEST_WORDS && letters > 0.6 * text.length() && capitals < 0.4 * letters;
    }

    private static List<String> residual(CodeFrame frame) {
        return frame.all().stream()
                .filter(Code::residual)
                .flatMap(code -> frame.countsAs(code.id()).stream())
                .distinct()
                .toList();
    }
}
