package org.folkmoot.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.answer.Channel;

/** Proposes what the columns of a file are, by how like their names are to the questions and their options. */
final class Proposal {

    private static final double LIKE_ENOUGH = 0.62;

    private static final Set<String> REFERENCES = Set.of(
            "id",
            "response id",
            "responseid",
            "respondent id",
            "respondentid",
            "user id",
            "userno",
            "unique id",
            "reference",
            "response number",
            "response no",
            "response reference",
            "external reference");
    private static final Set<String> SUBMITTED = Set.of(
            "submitdate",
            "date submitted",
            "submitted",
            "submission date",
            "completion time",
            "completed",
            "date completed",
            "end date",
            "ended",
            "completed date",
            "finish time",
            "end time",
            "submitted at");
    private static final Set<String> LANGUAGE =
            Set.of("startlanguage", "start language", "language", "response language");
    private static final Set<String> RECEIVED = Set.of("received", "date received");
    private static final Set<String> CHANNEL = Set.of("channel", "collection method");
    private static final Set<String> IGNORED = Set.of(
            "lastpage",
            "last page",
            "seed",
            "token",
            "startdate",
            "date started",
            "started",
            "start date",
            "start time",
            "datestamp",
            "date last action",
            "ip address",
            "ipaddr",
            "refurl",
            "referrer url",
            "email",
            "email address",
            "name",
            "first name",
            "last name",
            "full name",
            "last modified time",
            "tracking link",
            "device",
            "browser",
            "interviewtime",
            "total time",
            "time taken",
            "duration",
            "points",
            "feedback",
            "total points",
            "quiz feedback",
            "custom data",
            "collector id",
            "status");

    /** {@code Q00}, {@code Q00_SQ001}, {@code Q00[SQ001]}, {@code Q00[other]}, and the same before a full stop and words. */
    private static final Pattern CODE =
            Pattern.compile("([A-Za-z][A-Za-z0-9]*)(?:[_\\[]([A-Za-z0-9]+)\\]?)?(?:\\.\\s+(.*))?", Pattern.DOTALL);

    private static final Pattern BRACKETS = Pattern.compile("(?s)(.*)\\[([^\\[\\]]+)\\]\\s*\\.?\\s*");
    private static final Pattern OTHER =
            Pattern.compile("(?i).*\\b(other|please (say|specify|state|tell us)|comment)\\b.*");

    private static final Plan BLANK = new Plan(1, List.of(), Map.of(), Map.of(), Channel.IMPORT, false, Set.of());

    private final Targets targets;
    private final List<FileRow> samples;

    /** @param samples some rows below the heading */
    Proposal(Targets targets, List<FileRow> samples) {
        this.targets = targets;
        this.samples = samples;
    }

    private record Match(int column, String target, double likeness) {}

    Plan plan(Heading heading, int headingRows) {
        List<String> columns = new ArrayList<>();
        List<Match> matches = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < heading.names().size(); i++) {
            Optional<String> known = known(heading.names().get(i)).filter(id -> id.isEmpty() || taken.add(id));
            columns.add(known.orElse(null));
            if (known.isEmpty()) {
                int column = i;
                matches(heading.names().get(i), column)
                        .forEach((id, likeness) -> matches.add(new Match(column, id, likeness)));
            }
        }
        matches.sort(Comparator.comparingDouble(Match::likeness).reversed().thenComparingInt(Match::column));
        Set<String> questions = new HashSet<>();
        for (Match match : matches) {
            Target target = targets.find(match.target()).orElseThrow();
            // All options of a question stand in one cell or in a column each.
            String way = target.question() + (target.sort() == Target.Sort.JOINED ? " joined" : " ticks");
            String other = target.question() + (target.sort() == Target.Sort.JOINED ? " ticks" : " joined");
            boolean several = target.sort() == Target.Sort.JOINED || target.sort() == Target.Sort.TICK;
            if (columns.get(match.column()) == null
                    && !(several && questions.contains(other))
                    && taken.add(match.target())) {
                columns.set(match.column(), match.target());
                if (several) {
                    questions.add(way);
                }
            }
        }
        columns.replaceAll(id -> id == null ? Targets.IGNORE : id);
        return new Plan(
                headingRows,
                columns,
                separators(columns),
                Map.of(),
                Channel.IMPORT,
                taken.contains("@submitted"),
                Set.of());
    }

    /** What a name says by itself; a blank for columns that are never asked. */
    private Optional<String> known(Heading.Name name) {
        String bare = name.part().isBlank() ? name.whole() : name.whole().isBlank() ? name.part() : "";
        if (targets.find(bare).isPresent()) {
            return Optional.of(bare);
        }
        String folded = Folded.of(bare);
        if (REFERENCES.contains(folded)) {
            return Optional.of("@reference");
        }
        if (SUBMITTED.contains(folded)) {
            return Optional.of("@submitted");
        }
        if (LANGUAGE.contains(folded)) {
            return Optional.of("@language");
        }
        if (RECEIVED.contains(folded)) {
            return Optional.of("@received");
        }
        if (CHANNEL.contains(folded)) {
            return Optional.of("@channel");
        }
        return IGNORED.contains(folded) ? Optional.of(Targets.IGNORE) : Optional.empty();
    }

    private Map<String, Double> matches(Heading.Name name, int column) {
        Set<String> wordings = wordings(name);
        boolean other = OTHER.matcher(name.part().isBlank() ? name.whole() : name.part())
                .matches();
        Map<String, Double> matches = new HashMap<>();
        for (Target target : targets.all()) {
            double best = 0;
            for (String like : target.likes()) {
                for (String wording : wordings) {
                    best = Math.max(best, Folded.likeness(like, wording));
                }
            }
            // Words beside an option are not the option: of two as like, the heading or the cells decide.
            if (target.sort() == Target.Sort.TICK
                    && target.choices().getFirst().note().isPresent()
                    && wordy(target, column)) {
                best -= 0.1;
            }
            boolean words = target.id().endsWith(".text");
            if (words && !other) {
                best -= 0.2;
            } else if (words
                    || target.sort() == Target.Sort.JOINED && !name.part().isBlank()) {
                best -= 0.02;
            }
            if (best >= LIKE_ENOUGH) {
                matches.put(target.id(), best);
            }
        }
        return matches;
    }

    /** Whether the cells of a column say more than that an option was ticked. */
    private boolean wordy(Target target, int column) {
        Values values = new Values(BLANK);
        return samples.stream()
                .anyMatch(row -> values.ticked(target, row.cell(column).strip()).isEmpty());
    }

    private static Set<String> wordings(Heading.Name name) {
        Set<String> wordings = new HashSet<>();
        wordings.add(Folded.of(name.whole() + " " + name.part()));
        if (!name.part().isBlank()) {
            wordings.add(Folded.of(name.part()));
            wordings.add(Folded.of(name.whole().replaceFirst("^\\s*Q?\\d+[.):]\\s*", "") + " " + name.part()));
        }
        Matcher brackets = BRACKETS.matcher(name.whole());
        if (brackets.matches()) {
            wordings.add(Folded.of(brackets.group(2)));
        }
        wordings.add(Folded.of(name.whole().replaceFirst("^\\s*Q?\\d+[.):]\\s*", "") + " " + name.part()));
        Matcher code = CODE.matcher(name.whole().strip());
        if (code.matches() && code.group(3) != null) {
            wordings.add(Folded.of(code.group(3) + " " + name.part()));
        }
        wordings.remove("");
        return wordings;
    }

    /** Of the signs that part options, the one of which the samples of a column have most. */
    Map<Integer, Plan.Separator> separators(List<String> columns) {
        Map<Integer, Plan.Separator> separators = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            boolean joined = targets.find(columns.get(i))
                    .filter(target -> target.sort() == Target.Sort.JOINED)
                    .isPresent();
            if (joined) {
                int column = i;
                Plan.Separator best = Plan.Separator.SEMICOLON;
                long most = 0;
                for (Plan.Separator separator : Plan.Separator.values()) {
                    long count = samples.stream()
                            .filter(row -> row.cell(column).contains(separator.sign))
                            .count();
                    if (count > most) {
                        most = count;
                        best = separator;
                    }
                }
                separators.put(i, best);
            }
        }
        return separators;
    }
}
