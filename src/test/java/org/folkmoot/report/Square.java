package org.folkmoot.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.Why;
import org.folkmoot.comment.Comment;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.MethodNote;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Reckoning;
import org.folkmoot.response.Response;
import org.folkmoot.survey.ConsultationFiles;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Measure.Category;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.SurveyFolder;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.FrameReader;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.theme.CodedComment;
import org.folkmoot.theme.agreement.Estimate;
import org.folkmoot.theme.agreement.QuestionShares;
import org.folkmoot.theme.quotes.Quote;
import org.folkmoot.yaml.Problems;

/** A consultation on a market square with answers invented from a seed: everything that a report needs, and no database. */
final class Square {

    static final Instant MADE = Instant.parse("2026-01-05T10:30:00Z");
    private static final ConsultationFiles FILES = files();
    static final Survey SURVEY = FILES.surveys().getFirst().survey();
    static final CodeFrame FRAME = frame();
    private static final List<String> WORDS = List.of(
            "Give us more trees along the north side of the square please",
            "A few benches in the shade would let older people rest a while",
            "Less traffic and less noise would make it a pleasant place again");

    /** Of the comments on a question of which not all are read, as a sample would give them. */
    private static final List<QuestionShares> SHARES = List.of(new QuestionShares(
            SURVEY.id(),
            new QuestionId("say"),
            412,
            130,
            QuestionShares.Basis.ESTIMATED,
            50,
            0,
            FRAME.all().stream()
                    .filter(code -> !code.residual())
                    .map(code -> new QuestionShares.OfCode(
                            code.id(), 31, 12, 40, Optional.of(new Estimate(0.254, 0.181, 0.327))))
                    .toList()));

    final List<Response> responses = new ArrayList<>();
    final List<Quote> quotes = new ArrayList<>();
    final Map<ResponseId, List<CodedComment>> comments = new HashMap<>();

    /** So many random responses; about one in six answers is missing, for any reason. */
    static Square random(int size, long seed) {
        Square square = new Square();
        Random random = new Random(seed);
        for (int number = 0; number < size; number++) {
            square.add(random, number);
        }
        return square;
    }

    private void add(Random random, int number) {
        ResponseId id = new ResponseId(new UUID(0, number));
        Map<QuestionId, Answer> answers = new LinkedHashMap<>();
        SURVEY.questions().forEach(question -> answers.put(question.head().id(), answer(question, random)));
        Map<QuestionId, Answer> equality = new LinkedHashMap<>();
        SURVEY.equalityQuestions()
                .forEach(question -> equality.put(question.head().id(), answer(question, random)));
        Disposition[] dispositions = Disposition.values();
        Disposition disposition =
                random.nextInt(12) == 0 ? dispositions[random.nextInt(dispositions.length)] : Disposition.INCLUDED;
        responses.add(new Response(
                id,
                "R" + number,
                SURVEY.id(),
                1,
                new Provenance(
                        random.nextInt(4) == 0 ? Channel.PAPER : Channel.ONLINE,
                        MADE,
                        "en",
                        Optional.of("abc"),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                disposition,
                answers,
                equality));
        if (answers.get(new QuestionId("say")) instanceof Answer.Words words) {
            CodedComment coded = coded(id, words.text(), random);
            comments.put(id, List.of(coded));
            coded.codes()
                    .forEach(code -> quotes.add(new Quote(
                            new UUID(2, number), code, id, words.text() + " " + number, "Person", number % 2 == 0)));
        }
    }

    private static CodedComment coded(ResponseId id, String text, Random random) {
        Comment comment = new Comment(
                new UUID(1, id.value().getLeastSignificantBits()), id, SURVEY.id(), new QuestionId("say"), "en", text);
        List<String> codes = FRAME.all().stream().map(Code::id).toList();
        boolean read = random.nextInt(10) < 6;
        Set<String> given = Set.of(codes.get(random.nextInt(codes.size())));
        return new CodedComment(comment, read, read ? given : Set.of(), read ? Set.of() : given);
    }

    private static Answer answer(Question question, Random random) {
        if (random.nextInt(6) == 0) {
            return new Answer.Missing(Why.values()[random.nextInt(Why.values().length)]);
        }
        return switch (question.measure()) {
            case Measure.OneOf oneOf -> Answer.Chosen.of(some(oneOf.categories(), random));
            case Measure.AnyOf anyOf -> {
                List<String> chosen = anyOf.categories().stream()
                        .map(Category::id)
                        .filter(id -> random.nextBoolean())
                        .toList();
                yield chosen.isEmpty() ? new Answer.Missing(Why.SKIPPED) : new Answer.Chosen(chosen, Map.of());
            }
            case Measure.RankOf rankOf -> {
                List<String> order = new ArrayList<>(
                        rankOf.categories().stream().map(Category::id).toList());
                java.util.Collections.shuffle(order, random);
                yield new Answer.Ranked(order.subList(0, 1 + random.nextInt(rankOf.places())));
            }
            case Measure.Amount amount -> new Answer.Figure(BigDecimal.valueOf(5L * (1 + random.nextInt(12))));
            case Measure.Rows rows -> {
                Map<String, Answer> given = new LinkedHashMap<>();
                rows.rows()
                        .forEach(row -> given.put(
                                row.id(),
                                random.nextInt(6) == 0
                                        ? new Answer.Missing(Why.SKIPPED)
                                        : Answer.Chosen.of(some(rows.each().categories(), random))));
                yield given.values().stream().allMatch(Answer.Missing.class::isInstance)
                        ? new Answer.Missing(Why.SKIPPED)
                        : new Answer.Rows(given);
            }
            case Measure.OpenWords words -> new Answer.Words(WORDS.get(random.nextInt(WORDS.size())));
            case Measure.None none -> new Answer.Words("something");
        };
    }

    /** The first category is the likeliest, the last rare, so that small numbers come up. */
    private static String some(List<Category> categories, Random random) {
        int place = (int) Math.floor(Math.pow(random.nextDouble(), 2.5) * categories.size());
        return categories.get(place).id();
    }

    Report report(boolean includeSuggested) {
        Returns returns = new Returns(SURVEY, Optional.of(FRAME));
        responses.forEach(response -> returns.add(response, comments.getOrDefault(response.id(), List.of())));
        return Outline.report(new Findings(
                FILES.consultation(),
                List.of(returns),
                List.of(reckoning()),
                List.of(),
                Engaged.of(FILES.consultation()),
                Optional.of(FRAME),
                new Findings.Quoted(quotes, 0),
                SHARES,
                List.of(new Findings.Note("paper", paper())),
                includeSuggested,
                MADE));
    }

    private static MethodNote.Told paper() {
        return new MethodNote.Told(
                "Paper forms",
                List.of("25 paper forms were received, and 1.25% of their keyings were wrong."),
                List.of(new MethodNote.Figures(
                        "ledger",
                        "Paper forms",
                        "Paper forms received.",
                        "Source",
                        List.of(
                                new MethodNote.Column("Received", MethodNote.Measure.COUNT),
                                new MethodNote.Column("Wrong", MethodNote.Measure.PERCENT),
                                new MethodNote.Column("95% interval", MethodNote.Measure.LOWEST),
                                new MethodNote.Column("95% interval", MethodNote.Measure.HIGHEST)),
                        List.of(new MethodNote.Line(
                                "Post",
                                160,
                                Stream.of("25", "1.25", "0.34", "4.44")
                                        .map(java.math.BigDecimal::new)
                                        .toList())),
                        List.of())));
    }

    private Reckoning reckoning() {
        Map<Channel, Long> received = new java.util.EnumMap<>(Channel.class);
        Map<Channel, Long> analysed = new java.util.EnumMap<>(Channel.class);
        Map<Disposition, Map<Channel, Long>> removed = new java.util.TreeMap<>();
        long tests = 0;
        for (Response response : responses) {
            Channel channel = response.provenance().channel();
            if (response.disposition() == Disposition.TEST) {
                tests++;
                continue;
            }
            received.merge(channel, 1L, Long::sum);
            (response.disposition() == Disposition.INCLUDED
                            ? analysed
                            : removed.computeIfAbsent(
                                    response.disposition(), any -> new java.util.EnumMap<>(Channel.class)))
                    .merge(channel, 1L, Long::sum);
        }
        return new Reckoning(
                SURVEY.id(),
                received,
                removed.entrySet().stream()
                        .map(each -> new Reckoning.Removed(
                                each.getKey(), Optional.empty(), Optional.empty(), each.getValue()))
                        .toList(),
                analysed,
                tests);
    }

    private static ConsultationFiles files() {
        SurveyFolder.Found found =
                new SurveyFolder(StandardKinds.all()).all(Path.of("src/test/resources/report/surveys"));
        if (!found.problems().none()) {
            throw new IllegalStateException(found.problems().all().toString());
        }
        return found.consultations().getFirst();
    }

    private static CodeFrame frame() {
        Problems problems = new Problems();
        CodeFrame frame =
                FrameReader.read("market-square", FILES.folder(), problems).orElseThrow();
        if (!problems.none()) {
            throw new IllegalStateException(problems.all().toString());
        }
        return frame;
    }
}
