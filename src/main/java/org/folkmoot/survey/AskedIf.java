package org.folkmoot.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.QuestionId;

/** Tells in words for which answers something is asked: “if you answered “Often” to “Do you visit the park?””. */
public final class AskedIf {

    /** The words of our own, such as “if”; keys begin with {@code survey.when}. */
    @FunctionalInterface
    public interface Say {
        String text(String language, String key, Object... details);
    }

    private final Map<QuestionId, Question> questions;
    private final Say say;
    private final String language;
    private final Function<Question, String> name;

    /** Questions are named by their texts. */
    public AskedIf(Survey survey, Say say, String language) {
        this(survey, say, language, question -> question.head().text().in(language));
    }

    /** @param name how a question is named, such as by its number on paper */
    public AskedIf(Survey survey, Say say, String language, Function<Question, String> name) {
        this.questions = survey.byId();
        this.say = say;
        this.language = language;
        this.name = name;
    }

    /** For which answers a page is asked; empty if for all. */
    public Optional<String> of(Page page) {
        return page.when().map(this::sentence);
    }

    /** For which answers a question is asked of those who come to its page; empty if for all. */
    public Optional<String> of(Question question) {
        return question.head().when().map(this::sentence);
    }

    private String sentence(When when) {
        return tell("if", clause(when, true, false));
    }

    private String clause(When when, boolean holds, boolean inner) {
        return switch (when) {
            case When.About about -> about(about, holds);
            case When.All all -> joined(all.parts(), holds, holds ? "and" : "or", inner);
            case When.Any any -> joined(any.parts(), holds, holds ? "or" : "and", inner);
            case When.Not not -> clause(not.part(), !holds, inner);
        };
    }

    private String joined(List<When> parts, boolean holds, String word, boolean inner) {
        if (parts.size() == 1) {
            return clause(parts.getFirst(), holds, inner);
        }
        String all = parts.stream()
                .map(part -> clause(part, holds, true))
                .reduce((before, next) -> tell(word, before, next))
                .orElseThrow();
        return inner ? tell("together", all) : all;
    }

    private String about(When.About about, boolean holds) {
        Question question = questions.get(about.question());
        String text = name.apply(question);
        return switch (about) {
            case When.Answered answered -> tell(signed("answered", holds), text);
            case When.OneOf oneOf -> tell(signed("is", holds), text, options(question.widget(), oneOf.options()));
            case When.RowOneOf row ->
                tell(
                        signed("row", holds),
                        text,
                        items(question.widget(), Set.of(row.row())),
                        options(question.widget(), row.options()));
            case When.Ranked ranked -> {
                String option = items(question.widget(), Set.of(ranked.option()));
                yield ranked.within() == 1
                        ? tell(signed("first", holds), text, option)
                        : tell(signed("ranked", holds), text, option, Integer.toString(ranked.within()));
            }
            case When.Within within ->
                limits(
                        "number",
                        text,
                        within.least().map(AskedIf::figure),
                        within.greatest().map(AskedIf::figure),
                        holds);
            case When.Dated dated ->
                limits(
                        "date",
                        text,
                        dated.earliest().map(this::day),
                        dated.latest().map(this::day),
                        holds);
            case When.Says says -> tell(signed("says", holds), text, says.words());
        };
    }

    private static String signed(String key, boolean holds) {
        return holds ? key : key + "-not";
    }

    private String limits(String sort, String text, Optional<String> least, Optional<String> greatest, boolean holds) {
        if (least.isPresent() && greatest.isPresent()) {
            return least.equals(greatest)
                    ? tell(signed(sort + "-equals", holds), text, least.get())
                    : tell(signed(sort + "-between", holds), text, least.get(), greatest.get());
        }
        return least.map(limit -> tell(signed(sort + "-least", holds), text, limit))
                .orElseGet(() -> tell(signed(sort + "-greatest", holds), text, greatest.orElseThrow()));
    }

    private static String figure(BigDecimal number) {
        return number.toPlainString();
    }

    private String day(LocalDate date) {
        return InWords.longDate(language).format(date);
    }

    private String options(Widget widget, Set<String> ids) {
        Stream<Widget.Choice> choices = switch (widget) {
            case Widget.Choices options -> options.choices().stream();
            case Widget.Grid grid -> grid.choices().stream();
            case Widget.Ranks ranks -> Stream.empty();
            case Widget.Figures figures -> Stream.empty();
            case Widget.Line line -> Stream.empty();
            case Widget.Box box -> Stream.empty();
            case Widget.DateBoxes boxes -> Stream.empty();
        };
        return listed(choices.filter(choice -> ids.contains(choice.value())).map(Widget.Choice::label));
    }

    private String items(Widget widget, Set<String> ids) {
        Stream<Widget.Item> items = switch (widget) {
            case Widget.Grid grid -> grid.rows().stream();
            case Widget.Ranks ranks -> ranks.items().stream();
            case Widget.Choices choices -> Stream.empty();
            case Widget.Figures figures -> Stream.empty();
            case Widget.Line line -> Stream.empty();
            case Widget.Box box -> Stream.empty();
            case Widget.DateBoxes boxes -> Stream.empty();
        };
        return listed(items.filter(item -> ids.contains(item.value())).map(Widget.Item::label));
    }

    /** In the order of the definition, as “A”, “B” or “C”. */
    private String listed(Stream<Text> labels) {
        List<String> quoted =
                labels.map(label -> tell("quoted", label.in(language))).toList();
        return quoted.size() < 2
                ? String.join("", quoted)
                : tell(
                        "or-last",
                        quoted.stream().limit(quoted.size() - 1L).collect(Collectors.joining(", ")),
                        quoted.getLast());
    }

    private String tell(String key, Object... details) {
        return say.text(language, "survey.when." + key, details);
    }
}
