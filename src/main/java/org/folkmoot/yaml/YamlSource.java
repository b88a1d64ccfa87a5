package org.folkmoot.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the events of YAML text into values with places; the only class that sees the YAML library.
 *
 * <p>Of YAML only what an author of definitions needs is taken: mappings, lists and texts. Names for parts of a file (anchors
 * and aliases) and types (tags) are reported, so that a small file cannot grow into a large one, nor hold itself.
 */
final class YamlSource {

    private static final int LONGEST = 2_000_000;
    private static final int DEEPEST = 30;

    private final String file;
    private final Problems problems;
    private final Iterator<Event> events;

    private YamlSource(String file, Problems problems, Iterator<Event> events) {
        this.file = file;
        this.problems = problems;
        this.events = events;
    }

    static Optional<YamlMap.Value.Mapping> compose(String file, String text, Problems problems) {
        Place start = new Place(file, 1, 1);
        if (text.length() > LONGEST) {
            problems.add(start, "the file is longer than two million characters", "split it or check what is in it");
            return Optional.empty();
        }
        String source = text.startsWith("\uFEFF") ? text.substring(1) : text;
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(source).iterator();
            return new YamlSource(file, problems, events).document();
        } catch (MarkedYamlEngineException broken) {
            Breakage.report(file, broken, problems);
        } catch (ReaderException unreadable) {
            problems.add(
                    Breakage.place(file, source, unreadable.getPosition()),
                    String.format("the character U+%04X cannot stand in YAML", unreadable.getCodePoint()),
                    "take it away");
        } catch (YamlEngineException broken) {
            problems.add(start, "this is not YAML: " + broken.getMessage(), "look for a missing colon, quote or space");
        }
        return Optional.empty();
    }

    private Optional<YamlMap.Value.Mapping> document() {
        Optional<YamlMap.Value.Mapping> document = Optional.empty();
        boolean seen = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (!(event instanceof NodeEvent node)) {
                continue;
            }
            if (seen) {
                problems.add(
                        place(event), "a second document begins here", "keep one document in a file, without “---”");
                return document;
            }
            seen = true;
            if (value(node, 1) instanceof YamlMap.Value.Mapping mapping) {
                document = Optional.of(mapping);
            } else {
                noMapping(place(event));
            }
        }
        if (!seen) {
            noMapping(new Place(file, 1, 1));
        }
        return document;
    }

    private void noMapping(Place place) {
        problems.add(place, "the file should hold keys and values", "begin it with a key such as “title:”");
    }

    private YamlMap.Value value(NodeEvent event, int depth) {
        Place place = place(event);
        event.getAnchor()
                .ifPresent(anchor -> problems.add(
                        place,
                        "“&” or “*” gives a name to a part of the file, which definitions do not use",
                        "write the part out; put a text that begins with one of them in quotes"));
        return switch (event) {
            case ScalarEvent scalar -> {
                scalar.getTag().ifPresent(tag -> tagged(place));
                boolean nothing = scalar.isPlain()
                        && (scalar.getValue().equals("~") || scalar.getValue().equals("null"));
                if (scalar.isPlain() && lines(scalar) > 0) {
                    problems.add(
                            place,
                            "a text goes on over several lines",
                            "check the indent of the next line; begin a long text with “|” or “>” on the line of its key");
                }
                yield new YamlMap.Value.Plain(
                        nothing ? "" : scalar.getValue(), scalar.isLiteral(), place, span(scalar));
            }
            case SequenceStartEvent sequence -> {
                sequence.getTag().ifPresent(tag -> tagged(place));
                yield deeper(place, depth) ? list(place, sequence.isFlow(), depth) : skipped(place);
            }
            case MappingStartEvent mapping -> {
                mapping.getTag().ifPresent(tag -> tagged(place));
                yield deeper(place, depth) ? mapping(place, mapping.isFlow(), depth) : skipped(place);
            }
            default -> new YamlMap.Value.Plain("", false, place, span(event));
        };
    }

    private void tagged(Place place) {
        problems.add(
                place,
                "“!” gives a type to a value, which definitions do not use",
                "take it away or put the text in quotes");
    }

    private boolean deeper(Place place, int depth) {
        if (depth < DEEPEST) {
            return true;
        }
        problems.add(place, "values are nested more than " + DEEPEST + " deep", "look for brackets too many");
        return false;
    }

    /** Passes over a list or mapping that has begun. */
    private YamlMap.Value skipped(Place place) {
        for (int open = 1; open > 0; ) {
            open += switch (events.next().getEventId()) {
                case SequenceStart, MappingStart -> 1;
                case SequenceEnd, MappingEnd -> -1;
                case Alias, Comment, DocumentStart, DocumentEnd, Scalar, StreamStart, StreamEnd -> 0;
            };
        }
        return new YamlMap.Value.Plain("", false, place, new YamlMap.Span(0, 0));
    }

    private YamlMap.Value.Items list(Place place, boolean flow, int depth) {
        List<YamlMap.Value> items = new ArrayList<>();
        for (Event event = events.next(); event instanceof NodeEvent item; event = events.next()) {
            items.add(value(item, depth + 1));
        }
        return new YamlMap.Value.Items(items, place, flow);
    }

    private YamlMap.Value.Mapping mapping(Place place, boolean flow, int depth) {
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event instanceof NodeEvent first; event = events.next()) {
            Place at = place(event);
            YamlMap.Value key = value(first, depth + 1);
            YamlMap.Value value = value((NodeEvent) events.next(), depth + 1);
            if (!(key instanceof YamlMap.Value.Plain word)) {
                problems.add(at, "a key should be one plain word", "write it as “key: value”");
            } else if (entries.containsKey(word.text())) {
                problems.add(at, "“" + word.text() + "” stands here twice", "keep one of the two");
            } else {
                entries.put(word.text(), new YamlMap.Entry(at, value));
            }
        }
        return new YamlMap.Value.Mapping(entries, place, flow);
    }

    private static int lines(Event event) {
        return event.getStartMark()
                .flatMap(start -> event.getEndMark().map(end -> end.getLine() - start.getLine()))
                .orElse(0);
    }

    private static YamlMap.Span span(Event event) {
        return new YamlMap.Span(
                event.getStartMark().map(Mark::getIndex).orElse(0),
                event.getEndMark().map(Mark::getIndex).orElse(0));
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> Breakage.place(file, mark)).orElse(new Place(file, 1, 1));
    }

    /** Says in an author's words what the YAML library found broken. */
    private static final class Breakage {

        static void report(String file, MarkedYamlEngineException broken, Problems problems) {
            String what = broken.getProblem() == null ? "" : broken.getProblem();
            Optional<Mark> context = broken.getContextMark();
            Optional<Mark> mark = broken.getProblemMark().or(() -> context);
            if (what.contains("TAB") || what.contains("\\t")) {
                add(file, mark, "a tab stands here", "use spaces", problems);
            } else if (what.contains("mapping values are not allowed")) {
                add(
                        file,
                        mark,
                        "a colon stands where no key can be",
                        "give the line the indent of its neighbours, or put the text in quotes",
                        problems);
            } else if (what.contains("could not find expected ':'")) {
                add(file, context.or(() -> mark), "this line has no key", "write it as “key: value”", problems);
            } else if (what.contains("expected <block end>")) {
                add(
                        file,
                        mark,
                        "this does not belong to the lines above",
                        "give it as many spaces as its neighbours; check the quotes of the line",
                        problems);
            } else if (what.contains("unexpected end of stream")) {
                add(
                        file,
                        context.or(() -> mark),
                        "a quote begins here and never ends",
                        "add the closing quote",
                        problems);
            } else {
                add(
                        file,
                        mark,
                        "this is not YAML: " + what,
                        "look for a missing colon, quote, bracket or space here or on the line before",
                        problems);
            }
        }

        private static void add(String file, Optional<Mark> mark, String what, String todo, Problems problems) {
            problems.add(mark.map(m -> place(file, m)).orElse(new Place(file, 1, 1)), what, todo);
        }

        static Place place(String file, Mark mark) {
            return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
        }

        static Place place(String file, String source, int position) {
            String before = source.substring(0, Math.min(position, source.length()));
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            return new Place(file, line, before.length() - before.lastIndexOf('\n'));
        }
    }
}
