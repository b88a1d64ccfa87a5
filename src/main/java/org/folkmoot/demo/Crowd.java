package org.folkmoot.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Submission;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Page;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Widget;

/**
 * The invented respondents of one survey. Each follows from the seed and a number alone, so that a larger crowd begins with the
 * smaller one.
 */
final class Crowd {
    /** How long after the opening people go on answering. */
    static final Duration SEASON = Duration.ofDays(42);

    private static final double ON_PAPER = 0.3;

    private final Corpus corpus;
    private final Marks marks;
    private final Consultation consultation;
    private final Edition edition;
    private final Set<String> themes;
    private final long seed;

    /**
     * @param themes the themes of the code frame for which there are sentences
     */
    Crowd(Corpus corpus, Marks marks, Consultation consultation, Edition edition, Set<String> themes, long seed) {
        this.corpus = corpus;
        this.marks = marks;
        this.consultation = consultation;
        this.edition = edition;
        this.themes = themes;
        this.seed = seed;
    }

    private SurveyId survey() {
        return edition.survey().id();
    }

    static Corpus.Voice voice(SurveyId survey) {
        return switch (survey.survey()) {
            case "partners" -> Corpus.Voice.PARTNER;
            case "conversations" -> Corpus.Voice.ROOM;
            default -> Corpus.Voice.RESIDENT;
        };
    }

    /** The first so many of them. */
    Iterator<Submission> submissions(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::submission).iterator();
    }

    /** The references of the first so many, by number. */
    Map<String, Integer> references(int count) {
        Map<String, Integer> references = new HashMap<>();
        IntStream.rangeClosed(1, count).forEach(number -> references.put(reference(number), number));
        return references;
    }

    private String reference(int number) {
        return String.format(Locale.ROOT, "DEMO-%d-%s-%04d", seed, survey().survey(), number);
    }

    private Chance chance(int number, String of) {
        return Chance.of(seed, survey().toString(), Integer.toString(number), of);
    }

    private Person person(int number) {
        Chance chance = chance(number, "person");
        Channel channel = switch (voice(survey())) {
            case RESIDENT -> chance.in(ON_PAPER) ? Channel.PAPER : Channel.ONLINE;
            case PARTNER -> Channel.ONLINE;
            case ROOM -> Channel.FACE_TO_FACE;
        };
        return Person.of(chance, channel);
    }

    private Submission submission(int number) {
        Person person = person(number);
        Instant when = when(number);
        boolean paper = person.channel() == Channel.PAPER;
        Chance chance = chance(number, "provenance");
        LocalDate day = when.atZone(ZoneOffset.UTC).toLocalDate();
        Provenance provenance = new Provenance(
                person.channel(),
                paper ? when.plus(1 + chance.below(4), ChronoUnit.DAYS) : when,
                edition.survey().languages().get(0),
                consultation.notice().map(notice -> notice.version()),
                true,
                paper ? Optional.of(String.format(Locale.ROOT, "P%04d", number)) : Optional.empty(),
                paper ? Optional.of(day) : Optional.empty(),
                paper && chance.in(0.12)
                        ? Optional.of(chance.one(List.of("library", "family", "carer")))
                        : Optional.empty());
        String reference = reference(number);
        return new Submission(
                survey(),
                edition.number(),
                written(number, person, day),
                provenance,
                reference,
                Optional.of(reference),
                Optional.empty());
    }

    /** Most answer soon after the opening, in waking hours. */
    private Instant when(int number) {
        Chance chance = chance(number, "when");
        Consultation.Window window = consultation.dates().all();
        Duration season = Duration.between(window.opens(), window.closes());
        long days = Math.max(1, Math.min(season.toDays(), SEASON.toDays()) - 1);
        Instant day = window.opens()
                .truncatedTo(ChronoUnit.DAYS)
                .plus((long) (days * Math.pow(chance.share(), 1.5)) + 1, ChronoUnit.DAYS);
        return day.plusSeconds(7 * 3600L + chance.below(15 * 3600));
    }

    private Written written(int number, Person person, LocalDate day) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Map<QuestionId, Written.Mark> keyers = new HashMap<>();
        Map<QuestionId, Answer> answers = new HashMap<>();
        for (Page page : edition.survey().pages()) {
            boolean asked = page.when().map(when -> when.holds(answers)).orElse(true);
            for (Question question : page.questions()) {
                Head head = question.head();
                if (asked && head.when().map(when -> when.holds(answers)).orElse(true)) {
                    answer(number, question, person, day, fields, keyers);
                    answers.put(
                            head.id(),
                            question.read(new Written(fields, keyers)).answer());
                }
            }
        }
        // A good third stop once the form is sent.
        boolean goesOn = person.channel() != Channel.FACE_TO_FACE
                && chance(number, "equality").in(0.62);
        if (goesOn) {
            edition.survey()
                    .equalityQuestions()
                    .forEach(question -> answer(number, question, person, day, fields, keyers));
        }
        return new Written(fields, keyers);
    }

    private void answer(
            int number,
            Question question,
            Person person,
            LocalDate day,
            Map<String, List<String>> fields,
            Map<QuestionId, Written.Mark> keyers) {
        QuestionId id = question.head().id();
        Chance chance = chance(number, id.value());
        boolean paper = person.channel() == Channel.PAPER;
        boolean must = question.head().required() && !paper;
        if (!must && chance.in(passed(question, person))) {
            return;
        }
        if (question.widget() instanceof Widget.Box box) {
            if (paper && chance.in(0.004)) {
                keyers.put(id, Written.Mark.UNREADABLE);
            } else {
                String text = said(number, question).text();
                fields.put(box.field(), List.of(text.substring(0, Math.min(text.length(), box.longest()))));
            }
        } else {
            fields.putAll(marks.make(question, person, day, chance));
        }
    }

    /** How likely a question is passed over. */
    private static double passed(Question question, Person person) {
        boolean open = question.measure() instanceof Measure.OpenWords;
        return switch (person.channel()) {
            case FACE_TO_FACE -> open ? 0.12 : 0.02;
            case PAPER -> open ? 0.33 : 0.06;
            default -> open ? 0.25 : 0.025;
        };
    }

    /** What a respondent says to an open question, if anything is said. */
    Corpus.Said said(int number, Question question) {
        Chance chance = chance(number, question.head().id() + "/words");
        Optional<String> theme = question.head().theme().map(Head.ThemeName::id).filter(themes::contains);
        if (theme.isEmpty() && !themes.isEmpty()) {
            theme = Optional.of(chance.one(themes.stream().sorted().toList()));
        }
        return corpus.say(theme, voice(survey()), person(number), chance);
    }
}
