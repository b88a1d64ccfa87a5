package org.folkmoot.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.theme.CodedComment;

/**
 * A few comments for each code that may be quoted, picked by a fixed rule and not by taste: those whose words have the lowest
 * hash. Memory grows with the number of codes alone.
 */
final class QuoteSample {

    private static final int KEPT = 4;
    private static final int FEWEST_WORDS = 8;
    private static final int MOST_WORDS = 60;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    // A title with a name, or two capitalised words one after the other that do not begin a sentence, may be somebody's
    // name.
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir)\\b\\.? \\p{Lu}|(?<=[\\p{Ll},;] )\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+");
    private static final Pattern DIGIT_OR_ADDRESS = Pattern.compile("\\d|@");
    private static final Comparator<Candidate> BY_HASH = Comparator.comparingInt(
                    (Candidate candidate) -> candidate.text().hashCode() * 0x9E3779B9)
            .thenComparing(Candidate::text);

    private final Map<String, List<Candidate>> byCode = new HashMap<>();

    record Candidate(ResponseId response, String text, String attribution) {}

    /** Whether a comment read by an officer may be quoted by its words alone. */
    static boolean fits(String text) {
        int words = SPACE.split(text.strip()).length;
        return words >= FEWEST_WORDS
                && words <= MOST_WORDS
                && text.codePoints().anyMatch(Character::isLetter)
                && !DIGIT_OR_ADDRESS.matcher(text).find()
                && !NAME.matcher(text).find();
    }

    void add(CodedComment coded, Set<String> withAncestors, String attribution) {
        if (!coded.read() || !coded.quotable() || !fits(coded.comment().text())) {
            return;
        }
        Candidate candidate =
                new Candidate(coded.comment().response(), coded.comment().text().strip(), attribution);
        for (String code : withAncestors) {
            List<Candidate> best = byCode.computeIfAbsent(code, made -> new ArrayList<>());
            best.add(candidate);
            best.sort(BY_HASH);
            if (best.size() > KEPT) {
                best.removeLast();
            }
        }
    }

    void addAll(QuoteSample other) {
        other.byCode.forEach((code, candidates) ->
                byCode.computeIfAbsent(code, made -> new ArrayList<>()).addAll(candidates));
        byCode.values().forEach(candidates -> candidates.sort(BY_HASH));
    }

    /** Up to so many quotes from different people, one for each code in turn, in the order of the codes. */
    List<Candidate> pick(List<String> codes, int most) {
        List<Candidate> picked = new ArrayList<>();
        Set<ResponseId> people = new HashSet<>();
        for (int turn = 0; turn < KEPT && picked.size() < most; turn++) {
            for (String code : codes) {
                List<Candidate> candidates = byCode.getOrDefault(code, List.of());
                if (turn < candidates.size()
                        && picked.size() < most
                        && people.add(candidates.get(turn).response())) {
                    picked.add(candidates.get(turn));
                }
            }
        }
        return picked;
    }
}
