package org.folkmoot.theme.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Comment;
import org.folkmoot.job.Progress;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static Comment comment(int number, String text) {
        return new Comment(
                new UUID(0, number),
                new ResponseId(new UUID(1, number)),
                new SurveyId("communities", "residents"),
                new QuestionId("proud"),
                "en",
                text);
    }

    private static List<Comment> said() {
        List<Comment> said = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            said.add(comment(2 * i, "Number " + name(i) + " wants drones for parcel delivery"));
            said.add(comment(2 * i + 1, "The " + name(i) + " allotment needs water barrels"));
        }
        return said;
    }

    private static String name(int number) {
        return "" + (char) ('a' + number % 26) + (char) ('a' + number / 26) + "zq";
    }

    @Test
    void whatSpeaksOfTheSameIsFoundByWordsAlone() {
        Groups.Distinct distinct = Groups.Distinct.of(said());
        List<Groups.Found> found = Groups.of(distinct, Directions.byWords(distinct.terms()), Progress.SILENT);
        assertEquals(2, found.size());
        for (Groups.Found group : found) {
            assertEquals(
                    1,
                    group.members().stream()
                            .map(id -> id.getLeastSignificantBits() % 2)
                            .collect(Collectors.toSet())
                            .size());
        }
        String all = found.stream().flatMap(group -> group.phrases().stream()).collect(Collectors.joining(" "));
        assertTrue(all.contains("drones") && all.contains("allotment"), all);
        assertEquals(found, Groups.of(distinct, Directions.byWords(distinct.terms()), Progress.SILENT));
    }

    @Test
    void theSameWordsCountOnceButAllOfThemAreMembers() {
        List<Comment> said = new ArrayList<>(said());
        for (int i = 0; i < 200; i++) {
            said.add(comment(1000 + 2 * i, "A PETITION, for drones and parcel delivery!"));
        }
        Groups.Distinct distinct = Groups.Distinct.of(said);
        assertEquals(61, distinct.comments().size());
        List<Groups.Found> found = Groups.of(distinct, Directions.byWords(distinct.terms()), Progress.SILENT);
        assertEquals(
                260, found.stream().mapToInt(group -> group.members().size()).sum());
        assertTrue(found.get(0).members().size() >= 230);
    }

    @Test
    void tooLittleIsNotGrouped() {
        Groups.Distinct distinct = Groups.Distinct.of(said().subList(0, 19));
        assertEquals(List.of(), Groups.of(distinct, Directions.byWords(distinct.terms()), Progress.SILENT));
    }

    @Test
    void mostlyTheSameCommentsAreAlike() {
        Set<UUID> ten = ids(0, 10);
        UUID earlier = new UUID(9, 9);
        assertEquals(Map.of(earlier, 1.0), Groups.alike(ten, Map.of(earlier, ten)));
        assertEquals(
                Set.of(earlier), Groups.alike(ids(0, 8), Map.of(earlier, ten)).keySet());
        assertEquals(Set.of(), Groups.alike(ids(0, 7), Map.of(earlier, ten)).keySet());
        assertEquals(Set.of(), Groups.alike(ids(0, 13), Map.of(earlier, ten)).keySet());
    }

    private static Set<UUID> ids(int from, int to) {
        return new HashSet<>(
                IntStream.range(from, to).mapToObj(i -> new UUID(0, i)).toList());
    }
}
