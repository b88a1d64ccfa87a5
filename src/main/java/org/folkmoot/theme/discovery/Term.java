package org.folkmoot.theme.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.theme.learn.Stems;

/**
 * A word of a comment, or two that stand beside each other.
 *
 * @param stem by which it is counted; of two words both stems with a blank between them
 * @param shown as it was written, in small letters
 */
record Term(String stem, String shown) {

    private static final int LONGEST_WORD = 40;

    /** Words that say nothing by themselves: English ones, then the commonest Welsh ones. */
    private static final Set<String> EMPTY = Arrays.stream("""
            a about above after again all almost also although always am an and any anyone anything are aren't around as at
            away back be because been before being below between both but by came can cannot can't come could couldn't did
            didn't do does doesn't doing done don't down during each either else enough etc even ever every everyone
            everything few first for from further get gets getting give go goes going gone good got had hadn't has hasn't have
            haven't having he her here hers herself him himself his how however i i'd if i'll i'm in into is isn't it it's its
            itself i've just keep know last least less let let's like lot lots made make makes making many may maybe me might
            mine more most much must my myself need needs never next no nobody none nor not nothing now of off often on once
            one ones only onto or other others our ours ourselves out over own people per perhaps place please put quite
            rather really said same say says see seem seems shall she should shouldn't since so some someone something
            sometimes still such sure take than that that's the their theirs them themselves then there there's these they
            they're thing things think this those though through to together too under until up upon us use used very want
            wants was wasn't way we well we're were weren't we've what when where whether which while who whose why will
            with within without won't would wouldn't yes yet you your you're yours yourself
            y yr yn a ac i o ar am mae bod ein eu ei ni chi nhw hi fi fe mi dim ddim wedi gan gyda i'r o'r a'r sydd sy'n
            oedd bydd yw ydy ydw fel ond neu os hyn hynny yma yno mwy iawn cael wneud""".split("\\s+")).collect(Collectors.toUnmodifiableSet());

    /** The words of a text that say something, in order, each as often as it stands there. */
    static List<Term> words(String text) {
        List<Term> words = new ArrayList<>();
        for (Stems.Stem stem : Stems.of(text)) {
            word(text, stem).ifPresent(words::add);
        }
        return words;
    }

    /** The same, and every two that stand beside each other with but a blank between them. */
    static List<Term> wordsAndPairs(String text) {
        List<Term> terms = new ArrayList<>();
        Stems.Stem before = null;
        Optional<Term> first = Optional.empty();
        for (Stems.Stem stem : Stems.of(text)) {
            Optional<Term> word = word(text, stem);
            word.ifPresent(terms::add);
            if (before != null
                    && first.isPresent()
                    && word.isPresent()
                    && text.substring(before.to(), stem.from()).isBlank()) {
                terms.add(new Term(
                        first.get().stem() + " " + word.get().stem(),
                        first.get().shown() + " " + word.get().shown()));
            }
            before = stem;
            first = word;
        }
        return terms;
    }

    boolean pair() {
        return stem.indexOf(' ') > 0;
    }

    private static Optional<Term> word(String text, Stems.Stem stem) {
        String shown =
                text.substring(stem.from(), stem.to()).toLowerCase(Locale.UK).replace('’', '\'');
        boolean says = shown.codePoints().filter(Character::isLetter).limit(3).count() > 1
                && shown.length() <= LONGEST_WORD
                && !EMPTY.contains(shown);
        return says ? Optional.of(new Term(stem.stem(), shown)) : Optional.empty();
    }
}
