package org.folkmoot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeardTest {

    private static Heard heard(Heard.Shown shown, Optional<long[]> people, long... counts) {
        List<String> labels = List.of("North", "South", "East").subList(0, counts.length);
        return Heard.of(labels, counts, Optional.empty(), people, shown);
    }

    private static List<String> underHeard(Heard heard) {
        return heard.underHeard().stream().map(Heard.Group::label).toList();
    }

    private static List<Optional<Long>> numbers(Heard heard) {
        return heard.groups().stream().map(Heard.Group::count).toList();
    }

    @Test
    void aGroupBelowFourFifthsOfItsShareIsUnderHeard() {
        Optional<long[]> people = Optional.of(new long[] {500, 300, 200});
        // Of 100: shares of the population 50, 30, 20; four fifths of 20 are 16.
        assertEquals(List.of("East"), underHeard(heard(Heard.Shown.EXACT, people, 54, 31, 15)));
        assertEquals(List.of(), underHeard(heard(Heard.Shown.EXACT, people, 54, 30, 16)));
        assertEquals(
                List.of(108L, 103L, 75L),
                heard(Heard.Shown.EXACT, people, 54, 31, 15).groups().stream()
                        .map(group -> group.index().orElseThrow())
                        .toList());
    }

    @Test
    void aGroupOfWhichFewWereToBeExpectedIsNotNamed() {
        Optional<long[]> people = Optional.of(new long[] {500, 300, 200});
        assertEquals(List.of(), underHeard(heard(Heard.Shown.EXACT, people, 14, 10, 0)), "4.8 were expected");
        assertEquals(List.of("East"), underHeard(heard(Heard.Shown.EXACT, people, 15, 10, 0)), "5 were expected");
    }

    @Test
    void smallNumbersAreHiddenAndWhatWouldGiveThemAway() {
        Heard shown = heard(Heard.Shown.PROTECTED, Optional.of(new long[] {500, 300, 200}), 54, 31, 3);
        assertEquals(List.of(Optional.of(54L), Optional.empty(), Optional.empty()), numbers(shown));
        assertEquals(Optional.empty(), shown.groups().get(2).index());
        assertEquals(List.of(), underHeard(shown), "nothing is said of a number that is not shown");
        assertEquals(
                List.of(Optional.of(54L), Optional.of(31L), Optional.of(3L)),
                numbers(heard(Heard.Shown.EXACT, Optional.empty(), 54, 31, 3)));
        assertEquals(
                List.of(Optional.empty(), Optional.empty()),
                numbers(heard(Heard.Shown.PROTECTED, Optional.empty(), 0, 4)),
                "of one to four nothing at all");
    }

    @Test
    void equalityGroupsHaveSharesAndNoNumbers() {
        Heard shown = heard(Heard.Shown.SHARES, Optional.empty(), 60, 40);
        assertEquals(List.of(Optional.empty(), Optional.empty()), numbers(shown));
        assertEquals(
                List.of(0.6, 0.4),
                shown.groups().stream()
                        .map(group -> group.share().orElseThrow())
                        .toList());
    }
}
