package org.folkmoot.theme.exchange;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Decisions;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Kept;
import org.folkmoot.theme.Passage;
import org.folkmoot.theme.Reading;
import org.folkmoot.theme.Way;
import org.folkmoot.yaml.Problem;

/**
 * Brings in codings that were made elsewhere: all of a file, or nothing of it while anything in it is not understood. They become
 * readings by whoever made them, and say which file brought them and who imported it.
 */
@Singleton
public class Imports {
    private static final String IMPORTED = ", imported from ";
    private static final int LONGEST_NAME = 200;

    private final FiledRepository filed;
    private final Frames frames;
    private final Decisions decisions;

    Imports(FiledRepository filed, Frames frames, Decisions decisions) {
        this.filed = filed;
        this.frames = frames;
        this.decisions = decisions;
    }

    /**
     * How a file is to be taken.
     *
     * @param replace whether comments that were read before get the reading of the file
     * @param coder whose codings to take; empty for all
     * @param importer who brings it in, as it is to be shown
     */
    public record Wish(boolean replace, Optional<String> coder, String importer) {}

    /**
     * Looks at a whole file and changes nothing.
     *
     * @param name of the file, as it is to be shown; its ending says what it is
     * @throws Unreadable if it cannot be read at all
     */
    public Look look(String consultation, Path file, String name, Wish wish) throws IOException {
        CodeFrame frame = frames.of(consultation)
                .orElseThrow(() -> new Unreadable(
                        "The consultation has no code frame, so nothing can be coded. Write code-frame.yaml first."));
        Gathered gathered = gather(file, name);
        return new Looking(consultation, frame, name, wish).look(gathered);
    }

    private static Gathered gather(Path file, String name) throws IOException {
        return switch (Format.of(name)
                .orElseThrow(() -> new Unreadable("The file is of no kind that can be imported. Its name has to end in"
                        + " .csv or .qdpx, and it has to be what its name says."))) {
            case CSV -> CodingTable.read(file, name);
            case QDPX -> RefiReader.read(file, name);
            case QDC ->
                throw new Unreadable("A codebook (.qdc) holds codes and no codings. Import the project (.qdpx);"
                        + " codes are added and changed on the page of the code frame.");
        };
    }

    /**
     * Brings in what was looked at, some hundreds of comments at a time, as one step that can be undone at the desk. Comments that were read meanwhile are left as they are. What was brought in before an interruption is the same already at the next look.
     *
     * @param by whose step it is
     * @return how many readings were made
     * @throws IllegalArgumentException if there were problems
     */
    public long bring(String consultation, Look look, Coder by) {
        if (!look.good()) {
            throw new IllegalArgumentException("A file with problems is not brought in");
        }
        return decisions
                .together(consultation, Way.IMPORTED, by, "", look.changes())
                .changed();
    }

    /** One look at one file. */
    private final class Looking {
        private final String consultation;
        private final CodeFrame frame;
        private final String file;
        private final Wish wish;
        private final CodeNames names;
        private final List<Problem> problems = new ArrayList<>();
        private final List<Decisions.Change> changes = new ArrayList<>();
        private long more;
        private long replaced;
        private long same;
        private long kept;
        private long held;
        private long passages;

        private Looking(String consultation, CodeFrame frame, String file, Wish wish) {
            this.consultation = consultation;
            this.frame = frame;
            this.file = file;
            this.wish = wish;
            this.names = new CodeNames(frame);
        }

        private Look look(Gathered gathered) {
            gathered.problems().forEach(this::problem);
            Map<String, String> codes = codes(gathered);
            Map<UUID, Marking> byGuid = new LinkedHashMap<>();
            Map<String, Marking> byKey = new LinkedHashMap<>();
            Set<Marking> open = new LinkedHashSet<>();
            for (Marking marking : gathered.markings()) {
                open.add(marking);
                marking.guid().ifPresent(guid -> byGuid.putIfAbsent(guid, marking));
                if (byKey.putIfAbsent(marking.key(), marking) != null
                        && marking.guid().isEmpty()) {
                    twice(marking);
                }
            }
            filed.each(consultation, FiledRepository.Which.HERE, frame.counting(), found -> {
                Marking marking = byGuid.get(Guids.source(consultation, found.key()));
                if (marking == null) {
                    marking = byKey.get(found.key().title());
                }
                if (marking != null) {
                    if (open.remove(marking)) {
                        take(found, marking, codes);
                    } else {
                        twice(marking);
                    }
                }
            });
            notFound(open);
            problems.sort(null);
            return new Look(problems, more, changes, replaced, same, kept, held, passages, gathered.leftOut());
        }

        private void twice(Marking marking) {
            problem(new Problem(
                    marking.place(),
                    "the comment “" + marking.key() + "” stands in the file twice",
                    "leave one of the two out"));
        }

        private void notFound(Set<Marking> open) {
            if (open.isEmpty()) {
                return;
            }
            Map<String, Filed.Key> apart = new LinkedHashMap<>();
            for (Filed.Key key : filed.held(consultation)) {
                apart.put(key.title(), key);
                apart.put(Guids.source(consultation, key).toString(), key);
            }
            for (Marking marking : open) {
                boolean isHeld = apart.containsKey(marking.key())
                        || marking.guid()
                                .map(UUID::toString)
                                .filter(apart::containsKey)
                                .isPresent();
                if (isHeld) {
                    held++;
                } else {
                    problem(new Problem(
                            marking.place(),
                            "there is no comment “" + marking.key() + "” here",
                            "a comment is named by the reference of its response and the id of its question; mend the"
                                    + " name, or leave it out"));
                }
            }
        }

        /** The codes of the file that were given to anything, by what the file calls them. */
        private Map<String, String> codes(Gathered gathered) {
            Map<String, String> meant = new LinkedHashMap<>();
            Set<String> told = new TreeSet<>();
            gathered.markings().stream()
                    .flatMap(marking -> marking.given().stream())
                    .filter(this::wanted)
                    .forEach(given -> {
                        Marking.Said said = gathered.codes().get(given.code());
                        if (said == null) {
                            if (told.add(given.code())) {
                                problem(new Problem(
                                        given.place(),
                                        "this coding names a code that the file does not have",
                                        "export the project anew"));
                            }
                        } else if (!meant.containsKey(given.code()) && told.add(given.code())) {
                            meant(said).ifPresent(code -> meant.put(given.code(), code));
                        }
                    });
            return meant;
        }

        private Optional<String> meant(Marking.Said said) {
            Optional<String> code = names.meant(said.guid(), said.name());
            if (code.isEmpty()) {
                problem(new Problem(
                        said.place(), "the code frame has no code “" + said.name() + "”", names.advice(said.name())));
            } else if (!frame.mayBeGiven(code.get())) {
                problem(new Problem(
                        said.place(),
                        "the code “" + said.name() + "” is retired or was split, so that it can be given no more",
                        "name another code, or leave it out"));
                return Optional.empty();
            }
            return code;
        }

        private boolean wanted(Marking.Given given) {
            return wish.coder().isEmpty() || wish.coder().get().equals(given.coder());
        }

        private void take(Filed found, Marking marking, Map<String, String> codes) {
            List<Marking.Given> given =
                    marking.given().stream().filter(this::wanted).toList();
            Set<String> coders = new TreeSet<>();
            given.forEach(one -> coders.add(one.coder()));
            if (coders.isEmpty()) {
                marking.readBy().stream()
                        .filter(coder ->
                                wish.coder().isEmpty() || wish.coder().get().equals(coder))
                        .forEach(coders::add);
            }
            if (coders.isEmpty()) {
                return;
            }
            if (coders.size() > 1) {
                problem(new Problem(
                        marking.place(),
                        "“" + marking.key() + "” was coded by more than one: " + String.join(", ", coders),
                        "say whose codings are to be taken"));
                return;
            }
            Map<String, Optional<Passage>> decided = new LinkedHashMap<>();
            Stretches stretches = new Stretches(found, marking);
            for (Marking.Given one : given) {
                String code = codes.get(one.code());
                if (code != null) {
                    Optional<Passage> passage = stretches.of(one, code);
                    if (decided.containsKey(code)) {
                        passages++;
                    } else {
                        decided.put(code, passage);
                    }
                }
            }
            Map<String, Passage> marked = new LinkedHashMap<>();
            decided.forEach((code, passage) -> passage.ifPresent(some -> marked.put(code, some)));
            Reading reading = new Reading(
                    found.comment().id(),
                    coder(coders.iterator().next()),
                    List.copyOf(decided.keySet()),
                    marked,
                    marking.stance(),
                    marking.sentiment(),
                    "");
            change(found, reading);
        }

        private void change(Filed found, Reading reading) {
            Optional<Kept> before = found.kept();
            if (before.isEmpty()) {
                changes.add(new Decisions.Change(reading, Optional.empty()));
            } else if (alike(before.get().reading(), reading)) {
                same++;
            } else if (wish.replace()) {
                replaced++;
                changes.add(new Decisions.Change(reading, before.map(Kept::id)));
            } else {
                kept++;
            }
        }

        private static boolean alike(Reading one, Reading other) {
            return one.codes().equals(other.codes())
                    && one.passages().equals(other.passages())
                    && one.stance().equals(other.stance())
                    && one.sentiment().equals(other.sentiment());
        }

        private Coder coder(String name) {
            int before = name.indexOf(IMPORTED);
            String who = before < 0 ? name : name.substring(0, before);
            String whole = who.isBlank()
                    ? "imported from " + file + " by " + wish.importer()
                    : who + IMPORTED + file + " by " + wish.importer();
            String shown = Stream.of(whole)
                    .map(text -> text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…")
                    .findFirst()
                    .orElseThrow();
            UUID id = UUID.nameUUIDFromBytes((consultation + "\n" + whole).getBytes(StandardCharsets.UTF_8));
            return new Coder("imported/" + id, shown);
        }

        private void problem(Problem problem) {
            if (problems.size() < Look.MOST) {
                problems.add(problem);
            } else {
                more++;
            }
        }

        /** Where what was marked in the text of a file stands in the comment as it was written. */
        private final class Stretches {
            private final Filed found;
            private final String text;
            private final boolean ours;
            private Alignment alignment;

            private Stretches(Filed found, Marking marking) {
                this.found = found;
                this.text = marking.text().orElse(found.comment().text());
                this.ours = marking.text().isEmpty();
            }

            /** Whether an officer here marked the whole comment from end to end, which is not quite the same as marking nothing. */
            private boolean markedWhole(Marking.Given given, String code) {
                UUID source = Guids.source(consultation, found.key());
                Passage all = new Passage(0, found.comment().text().length());
                return given.selection().equals(Optional.of(Guids.passage(source, code, all)));
            }

            private Optional<Passage> of(Marking.Given given, String code) {
                if (given.stretch().isEmpty()) {
                    return Optional.empty();
                }
                CodePoints stretch = given.stretch().get();
                if (!ours && stretch.equals(CodePoints.all(text)) && !markedWhole(given, code)) {
                    return Optional.empty();
                }
                if (alignment == null) {
                    // Made the same way round as on the way out, so that what was marked comes back to where it was.
                    alignment = Alignment.of(found.comment().text(), text).turned();
                }
                Optional<Passage> passage = stretch.passage(text).flatMap(alignment::passage);
                passages += passage.isPresent() ? 0 : 1;
                return passage;
            }
        }
    }
}
