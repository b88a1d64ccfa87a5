package org.folkmoot.survey.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Breaks every key and every value of a definition file in turn, each in every way that is a mistake. */
final class YamlBreaker {

    /** Keys that may be left out, by the names of the keys above them. */
    private static final Set<String> OPTIONAL = Set.of(
            "can-change",
            "cannot-change",
            "dates.channels",
            "dates.channels.paper",
            "dates.channels.letter",
            "dates.grace-minutes",
            "dates.promised-weeks",
            "dates.extensions",
            "dates.extensions.channel",
            "subjects",
            "districts",
            "documents",
            "documents.version",
            "formats",
            "formats.file",
            "formats.note",
            "events",
            "events.ends",
            "events.place",
            "events.link",
            "events.note",
            "outcome",
            "outcome.decided-by",
            "outcome.decided-on",
            "outcome.report",
            "invented",
            "logo",
            "logo.alt",
            "colours",
            "colours.header",
            "colours.on-header",
            "colours.accent",
            "colours.link",
            "pre-election",
            "populations",
            "council.invented",
            "contact.telephone",
            "contact.address",
            "log",
            "log.place",
            "log.people",
            "log.note",
            "reach",
            "reach.source",
            "next",
            "introduction",
            "filled-in-by",
            "counts",
            "languages",
            "equality",
            "equality.one-a-page",
            "sections",
            "any-order",
            "pages.questions.when",
            "pages.questions.when.within",
            "pages.introduction",
            "pages.when",
            "pages.questions.hint",
            "pages.questions.story",
            "pages.questions.theme",
            "pages.questions.dont-know",
            "pages.questions.prefer-not-to-say",
            "pages.questions.most",
            "pages.questions.places",
            "pages.questions.least",
            "pages.questions.greatest",
            "pages.questions.unit",
            "pages.questions.keep",
            "pages.questions.low",
            "pages.questions.high",
            "pages.questions.earliest",
            "pages.questions.options.hint",
            "pages.questions.options.say",
            "pages.questions.options.exclusive",
            "pages.questions.options.side",
            "questions.hint",
            "questions.when",
            "questions.prefer-not-to-say",
            "questions.options.hint",
            "questions.options.say",
            "contact-details",
            "contact-details.keep-months");

    /** Keys of a code that may be left out at any level. */
    private static final Set<String> OPTIONAL_OF_CODES =
            Set.of("include", "exclude", "words", "examples", "residual", "codes", "not");

    /** Keys whose value is a word, number or date of a certain sort, so that any other word is a mistake. */
    private static final Set<String> STRICT = Set.of(
            "kind",
            "status",
            "side",
            "keep",
            "postcodes",
            "invented",
            "opens",
            "closes",
            "announced",
            "grace-minutes",
            "promised-weeks",
            "available-from",
            "format",
            "starts",
            "ends",
            "decided-on",
            "link",
            "file",
            "header",
            "on-header",
            "accent",
            "date",
            "people",
            "figure",
            "email",
            "minimum-age",
            "minutes",
            "most",
            "places",
            "least",
            "greatest",
            "from",
            "to",
            "score",
            "earliest",
            "say",
            "harmonised",
            "one-a-page",
            "exclusive",
            "dont-know",
            "prefer-not-to-say",
            "published",
            "residual",
            "not",
            "question",
            "is",
            "at-least",
            "at-most",
            "more-than",
            "less-than",
            "before",
            "after",
            "on-or-before",
            "on-or-after",
            "equals",
            "ranked",
            "ranked-first",
            "within",
            "section",
            "any-order",
            "bank",
            "theme",
            "asks",
            "story",
            "keep-months");

    /**
     * Keys of texts by language. A file that is checked alone does not know in which languages its texts are needed: a bank and a
     * consultation learn it from their surveys.
     */
    private static final Set<String> LANGUAGES = Set.of("en", "cy", "en-x-easy");

    /** How many people live in the council's area, by the options of a question. */
    private static final String GROUPS = "populations.groups.";

    /** Keys of which every entry names something that must be there. */
    private static final Set<String> NAMES = Set.of("surveys", "is-one-of", "between", "languages", "districts");

    /**
     * One mistake.
     *
     * @param from the first line on which it, or what depends on it, may be reported
     * @param to the last of these lines
     */
    record Broken(String how, String text, int from, int to) {}

    private final String text;
    private final int firstLine;
    private final List<Broken> broken = new ArrayList<>();

    private YamlBreaker(String text, int firstLine) {
        this.text = text;
        this.firstLine = firstLine;
    }

    /** All mistakes in a text from a line on. */
    static List<Broken> every(String text, int firstLine) {
        YamlBreaker breaker = new YamlBreaker(text, firstLine);
        Node root =
                new Compose(LoadSettings.builder().build()).composeString(text).orElseThrow();
        breaker.walk(root, "");
        return breaker.broken;
    }

    private void walk(Node node, String path) {
        if (node instanceof MappingNode mapping) {
            List<NodeTuple> tuples = mapping.getValue();
            for (int i = 0; i < tuples.size(); i++) {
                String name = ((ScalarNode) tuples.get(i).getKeyNode()).getValue();
                String here = path.isEmpty() ? name : path + "." + name;
                if (line(text, start(tuples.get(i).getKeyNode())) >= firstLine) {
                    entry(mapping, i, name, here);
                }
                walk(tuples.get(i).getValueNode(), here);
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                if (line(text, start(sequence.getValue().get(i))) >= firstLine) {
                    item(sequence, i, path);
                }
                walk(sequence.getValue().get(i), path);
            }
        }
    }

    private void entry(MappingNode mapping, int index, String name, String here) {
        NodeTuple tuple = mapping.getValue().get(index);
        Node key = tuple.getKeyNode();
        Node value = tuple.getValueNode();
        boolean flow = mapping.getFlowStyle() == FlowStyle.FLOW;
        int start = start(key);
        int end = end(value);
        String whole = text.substring(start, end);

        if (!namedElsewhere(here)) {
            add(mapping, value, here + " misspelt", replaced(start, end(key), name + "x"));
        }
        String separator = flow ? ", " : "\n" + " ".repeat(column(start));
        add(mapping, value, here + " doubled", replaced(start, start, whole + separator));
        add(mapping, value, here + " without a value", replaced(end(key) + 1, end, ""));
        add(mapping, value, here + " without its key", replaced(start, end(key), ""));
        if (!optional(here) && !namedElsewhere(here)) {
            add(mapping, value, here + " removed", removed(mapping, index));
        }
        wrongTypes(mapping, value, here);
        if (value instanceof ScalarNode scalar) {
            wrongWords(mapping, scalar, name, here);
        }
        if (!flow && mapping.getValue().size() > 1) {
            add(mapping, value, here + " a space too many", replaced(start, start, " "));
            if (start > 0 && text.charAt(start - 1) == ' ') {
                add(mapping, value, here + " a space too few", replaced(start - 1, start, ""));
            }
        }
    }

    private void item(SequenceNode sequence, int index, String path) {
        Node item = sequence.getValue().get(index);
        boolean flow = sequence.getFlowStyle() == FlowStyle.FLOW;
        int start = start(item);
        int end = end(item);
        String whole = text.substring(start, end);
        String how = path + "[" + index + "]";
        int dash = flow ? start : text.lastIndexOf('-', start);
        String separator = flow ? ", " : "\n" + " ".repeat(column(dash)) + "- ";
        add(sequence, item, how + " doubled", replaced(start, start, whole + separator));
        add(sequence, item, how + " emptied", replaced(start, end, flow ? "''" : ""));
        add(sequence, item, how + " of the wrong type", replaced(start, end, "[wrong]"));
        String name = path.substring(path.lastIndexOf('.') + 1);
        if (NAMES.contains(name) || path.equals("equality.questions")) {
            add(sequence, item, how + " dangling", replaced(start, end, "wrong-" + whole));
        }
        if (!flow && sequence.getValue().size() > 1) {
            add(sequence, item, how + " a space too many", replaced(dash, dash, " "));
            if (column(dash) > 0) {
                add(sequence, item, how + " a space too few", replaced(dash - 1, dash, ""));
            }
        }
    }

    private void wrongTypes(MappingNode mapping, Node value, String here) {
        int start = start(value);
        int end = end(value);
        String lead = value instanceof CollectionNode<?> ? " " : "";
        add(mapping, value, here + " a map", replaced(start, end, lead + "{wrong-key: wrong}"));
        if (value instanceof SequenceNode) {
            add(mapping, value, here + " a word", replaced(start, end, lead + "wrong"));
        } else {
            add(mapping, value, here + " a list", replaced(start, end, lead + "[wrong]"));
            if (value instanceof MappingNode map && !byLanguage(map)) {
                add(mapping, value, here + " a word", replaced(start, end, lead + "wrong"));
            }
        }
    }

    /** Whether it is a text by language, for which one plain text may stand too. */
    private static boolean byLanguage(MappingNode map) {
        return map.getValue().stream()
                .allMatch(tuple -> LANGUAGES.contains(((ScalarNode) tuple.getKeyNode()).getValue()));
    }

    private void wrongWords(MappingNode mapping, ScalarNode value, String name, String here) {
        if (STRICT.contains(name) && !here.startsWith("log.") || here.equals("log.date") || here.equals("log.people")) {
            add(mapping, value, here + " another word", replaced(start(value), end(value), "wrong"));
        }
        if (name.equals("id")) {
            add(mapping, value, here + " no id", replaced(start(value), end(value), "Wrong_Id"));
        }
    }

    private String removed(MappingNode mapping, int index) {
        List<NodeTuple> tuples = mapping.getValue();
        int start = start(tuples.get(index).getKeyNode());
        if (index + 1 < tuples.size()) {
            return replaced(start, start(tuples.get(index + 1).getKeyNode()), "");
        }
        int end = end(tuples.get(index).getValueNode());
        return index > 0
                ? replaced(end(tuples.get(index - 1).getValueNode()), end, "")
                : replaced(start, end, mapping.getFlowStyle() == FlowStyle.FLOW ? "" : "{}");
    }

    private boolean optional(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        return OPTIONAL.contains(path)
                || LANGUAGES.contains(last)
                || path.startsWith("themes.") && OPTIONAL_OF_CODES.contains(last);
    }

    /** Whether it is an option of a question that other files ask, which a council's file checked alone does not know. */
    private boolean namedElsewhere(String path) {
        return path.startsWith(GROUPS) && !text.contains("{id: " + path.substring(GROUPS.length()) + ",");
    }

    private void add(Node parent, Node value, String how, String changed) {
        int end = end(value) + changed.length() - text.length();
        broken.add(new Broken(
                how,
                changed,
                line(text, start(parent)),
                line(changed, Math.min(Math.max(end, 0), changed.length())) + 1));
    }

    private String replaced(int from, int to, String by) {
        return text.substring(0, from) + by + text.substring(to);
    }

    private int column(int at) {
        return at - 1 - text.lastIndexOf('\n', at - 1);
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static int start(Node node) {
        return node.getStartMark().orElseThrow().getIndex();
    }

    /** Where a node ends, without the line ends after it. */
    private int end(Node node) {
        int end = node.getEndMark().orElseThrow().getIndex();
        while (end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
