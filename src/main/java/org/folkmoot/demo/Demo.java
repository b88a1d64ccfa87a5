package org.folkmoot.demo;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Arrivals;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Responses;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.CodedComment;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.FrameLog;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.quotes.Quotes;

/**
 * Makes up responses and their codings, marked as made up. What it makes follows from the definitions, the seed and the size
 * alone: two empty databases get the same, and a second time nothing is added.
 */
@Singleton
public class Demo {
    /** How many residents, partners and conversations there are unless told otherwise. */
    public static final int RESIDENTS = 2106;

    private static final int PARTNERS = 96;
    private static final int CONVERSATIONS = 236;

    /** So many quotes of each code are approved. */
    private static final int QUOTES = 2;

    private final Definitions definitions;
    private final Editions editions;
    private final Intake intake;
    private final Responses responses;
    private final Frames frames;
    private final FrameLog frameLog;
    private final Codings codings;
    private final Quotes quotes;
    private final InventedStories stories;
    private final InventedSample sample;

    Demo(
            Definitions definitions,
            Editions editions,
            Intake intake,
            Responses responses,
            Frames frames,
            FrameLog frameLog,
            Codings codings,
            Quotes quotes,
            InventedStories stories,
            InventedSample sample) {
        this.definitions = definitions;
        this.editions = editions;
        this.intake = intake;
        this.responses = responses;
        this.frames = frames;
        this.frameLog = frameLog;
        this.codings = codings;
        this.quotes = quotes;
        this.stories = stories;
        this.sample = sample;
    }

    /** What was made for one survey, and how much of it was there before. */
    public record Made(SurveyId survey, long added, long alreadyHere) {}

    /**
     * @param readings how many readings of comments by invented officers were added
     */
    public record Summary(List<Made> surveys, long readings) {
        public Summary {
            surveys = List.copyOf(surveys);
        }

        /** Whether everything was there before. */
        public boolean nothingAdded() {
            return readings == 0 && surveys.stream().allMatch(made -> made.added() == 0);
        }
    }

    /** How many responses a survey gets: the size, or for partners and conversations their share of it, at least one. */
    public static int count(SurveyId survey, int size) {
        return switch (Crowd.voice(survey)) {
            case RESIDENT -> size;
            case PARTNER -> scaled(PARTNERS, size);
            case ROOM -> scaled(CONVERSATIONS, size);
        };
    }

    private static int scaled(int count, int size) {
        return (int) Math.max(1, Math.round((double) count * size / RESIDENTS));
    }

    /**
     * Publishes the surveys and makes their responses and codings.
     *
     * @param size how many residents; partners and conversations in proportion
     * @throws IllegalArgumentException if there is no such consultation
     */
    public Summary run(String consultation, long seed, int size) {
        Consultation definition = definitions
                .consultation(consultation)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no consultation “" + consultation + "” in " + definitions.folder()));
        editions.publish();
        frameLog.publish();
        Corpus corpus = new Corpus();
        Marks marks = new Marks(Fragments.load());
        Optional<CodeFrame> frame = frames.of(consultation);
        List<Made> made = new ArrayList<>();
        List<Codings.Dated> readings = new ArrayList<>();
        for (SurveyId survey : definitions.surveys(consultation)) {
            Edition edition = editions.current(survey).orElseThrow();
            if (wholeTexts(edition.survey())) {
                continue;
            }
            Crowd crowd = new Crowd(corpus, marks, definition, edition, known(frame), seed);
            int count = count(survey, size);
            Arrivals arrivals = intake.acceptAll(crowd.submissions(count));
            made.add(new Made(survey, arrivals.accepted(), arrivals.alreadyHere()));
            stories.show(edition, byId(crowd, survey, count), seed);
            if (Crowd.voice(survey) == Corpus.Voice.RESIDENT) {
                frame.ifPresent(codes -> sample.code(edition, crowd, byId(crowd, survey, count), codes, seed));
            }
            frame.ifPresent(codes -> readings.addAll(readings(crowd, edition, count, codes, definition, seed)));
        }
        long read = readings.isEmpty() ? 0 : codings.addAll(consultation, readings);
        if (read > 0) {
            quotes.approveInvented(consultation, QUOTES, InventedOfficers.APPROVES);
        }
        return new Summary(made, read);
    }

    /** Whether officers take in with it what others wrote or said: that has a source, which cannot be made up. */
    private static boolean wholeTexts(Survey survey) {
        return survey.filledInBy() == Survey.FilledInBy.OFFICERS && Crowd.voice(survey.id()) == Corpus.Voice.RESIDENT;
    }

    /** The themes of a frame for which there are sentences of their own. */
    private static Set<String> known(Optional<CodeFrame> frame) {
        return frame.stream()
                .flatMap(codes -> codes.themes().stream())
                .map(Code::id)
                .filter(Corpus.THEMES::contains)
                .collect(Collectors.toSet());
    }

    private Map<ResponseId, Integer> byId(Crowd crowd, SurveyId survey, int count) {
        Map<String, Integer> numbers = crowd.references(count);
        Map<ResponseId, Integer> byId = new HashMap<>();
        responses.stream(survey, all -> {
            all.filter(response -> numbers.containsKey(response.reference()))
                    .forEach(response -> byId.put(response.id(), numbers.get(response.reference())));
            return null;
        });
        return byId;
    }

    private List<Codings.Dated> readings(
            Crowd crowd, Edition edition, int count, CodeFrame frame, Consultation consultation, long seed) {
        SurveyId survey = edition.survey().id();
        Map<ResponseId, Integer> byId = byId(crowd, survey, count);
        Map<QuestionId, Question> questions = edition.survey().byId();
        InventedOfficers officers = new InventedOfficers(frame);
        Instant from = consultation.dates().all().opens().plus(Crowd.SEASON);
        return codings.stream(
                survey,
                all -> all.map(CodedComment::comment)
                        .filter(comment -> byId.containsKey(comment.response()))
                        .filter(comment -> questions.containsKey(comment.question()))
                        .flatMap(comment -> {
                            int number = byId.get(comment.response());
                            Question question = questions.get(comment.question());
                            Chance chance = Chance.of(
                                    seed,
                                    survey.toString(),
                                    Integer.toString(number),
                                    comment.question() + "/officers");
                            return officers
                                    .read(
                                            comment.id(),
                                            comment.text(),
                                            question.head().theme().map(Head.ThemeName::id),
                                            crowd.said(number, question).codes(),
                                            chance)
                                    .map(reading -> new Codings.Dated(reading, from.plusSeconds(60L * number)))
                                    .stream();
                        })
                        .collect(Collectors.toList()));
    }
}
