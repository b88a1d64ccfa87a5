package org.folkmoot.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.survey.Column;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.Widget;

/** All that the columns of a file can be for one survey, in the order of its questions. */
final class Targets {

    static final String IGNORE = "";

    private final Map<String, Target> all = new LinkedHashMap<>();

    Targets(Survey survey) {
        own("@reference", "reference", Target.Sort.REFERENCE, "Number or name of the response");
        own("@submitted", "submitted", Target.Sort.SUBMITTED, "Date and time when it was sent");
        own("@received", "received", Target.Sort.RECEIVED, "Day when paper came in");
        own("@language", "language", Target.Sort.LANGUAGE, "Language");
        own("@channel", "channel", Target.Sort.CHANNEL, "Channel");
        survey.byId().values().forEach(this::question);
    }

    List<Target> all() {
        return List.copyOf(all.values());
    }

    Optional<Target> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    private void own(String id, String column, Target.Sort sort, String label) {
        add(new Target(id, column, sort, "", label, List.of(), List.of()));
    }

    private void add(Target target) {
        all.putIfAbsent(target.id(), target);
    }

    private void question(Question question) {
        String id = question.head().id().value();
        String words = english(question.head().text());
        List<String> texts = names(id, question.head().text());
        switch (question.widget()) {
            case Widget.Choices choices -> choices(id, words, texts, choices);
            case Widget.Grid grid -> {
                List<Target.Choice> options =
                        grid.choices().stream().map(Targets::choice).toList();
                grid.rows()
                        .forEach(row -> add(new Target(
                                row.field(),
                                row.field(),
                                Target.Sort.ONE,
                                id,
                                words + " – " + english(row.label()),
                                options,
                                joined(texts, names(row.value(), row.label()), true))));
            }
            case Widget.Ranks ranks -> {
                List<Target.Choice> options = ranks.items().stream()
                        .map(item -> new Target.Choice(
                                item.value(),
                                english(item.label()),
                                names(item.value(), item.label()),
                                Optional.empty()))
                        .toList();
                add(new Target(id, id, Target.Sort.JOINED, id, words + " – in order, in one cell", options, texts));
                ranks.items()
                        .forEach(item -> add(new Target(
                                item.field(),
                                item.field(),
                                Target.Sort.TEXT,
                                "",
                                words + " – place of " + english(item.label()),
                                List.of(),
                                joined(texts, names(item.value(), item.label()), false))));
            }
            case Widget.DateBoxes boxes -> add(new Target(id, id, Target.Sort.DATE, "", words, List.of(), texts));
            case Widget.Figures figures -> text(id, words, texts);
            case Widget.Line line -> text(id, words, texts);
            case Widget.Box box -> text(id, words, texts);
        }
        // What else an exported file has of the question, such as words beside an option.
        question.columns().forEach(column -> rest(column, words));
    }

    private void choices(String id, String words, List<String> texts, Widget.Choices choices) {
        List<Target.Choice> options =
                choices.choices().stream().map(Targets::choice).toList();
        if (!choices.several()) {
            add(new Target(id, id, Target.Sort.ONE, id, words, options, texts));
        } else {
            add(new Target(id, id, Target.Sort.JOINED, id, words + " – all options in one cell", options, texts));
            choices.choices()
                    .forEach(choice -> add(new Target(
                            id + "." + choice.value(),
                            id,
                            Target.Sort.TICK,
                            id,
                            words + " – " + english(choice.label()),
                            List.of(choice(choice)),
                            joined(texts, names(choice.value(), choice.label()), true))));
        }
        choices.choices().stream()
                .filter(choice -> choice.noteField().isPresent())
                .forEach(choice -> {
                    String note = choice.noteField().get();
                    List<String> names = Stream.of(
                                    names(choice.value(), choice.label()).stream(),
                                    Stream.of("other", "other please specify", "other please say", "other text"))
                            .flatMap(each -> each)
                            .toList();
                    add(new Target(
                            note,
                            note,
                            Target.Sort.TEXT,
                            "",
                            words + " – words beside “" + english(choice.label()) + "”",
                            List.of(),
                            joined(texts, names, false)));
                });
    }

    private void text(String id, String words, List<String> texts) {
        add(new Target(id, id, Target.Sort.TEXT, "", words, List.of(), texts));
    }

    private void rest(Column column, String words) {
        add(new Target(
                column.id(),
                column.id(),
                Target.Sort.TEXT,
                "",
                words + " – " + english(column.heading()),
                List.of(),
                List.of(Folded.of(column.id()))));
    }

    private static Target.Choice choice(Widget.Choice choice) {
        return new Target.Choice(
                choice.value(), english(choice.label()), names(choice.value(), choice.label()), choice.noteField());
    }

    private static List<String> names(String id, Text text) {
        List<String> names = new ArrayList<>(List.of(Folded.of(id)));
        text.byLanguage().values().stream().map(Folded::of).forEach(names::add);
        return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
    }

    /** A question's text with that of its part, and the part alone where it says enough. */
    private static List<String> joined(List<String> texts, List<String> parts, boolean alone) {
        List<String> joined = new ArrayList<>();
        texts.forEach(text -> parts.forEach(part -> joined.add(text + " " + part)));
        if (alone) {
            parts.stream().filter(part -> part.length() > 1).forEach(joined::add);
        }
        return joined;
    }

    private static String english(Text text) {
        return text.in(Text.DEFAULT_LANGUAGE).replaceAll("\\s+", " ").strip();
    }
}
