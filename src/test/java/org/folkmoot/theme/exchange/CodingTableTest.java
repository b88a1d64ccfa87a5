package org.folkmoot.theme.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.folkmoot.theme.Stance;
import org.folkmoot.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodingTableTest {
    @TempDir
    private Path folder;

    private Gathered read(String... lines) throws IOException {
        return CodingTable.read(Files.writeString(folder.resolve("c.csv"), String.join("\r\n", lines)), "c.csv");
    }

    private List<String> problems(String... lines) throws IOException {
        return read(lines).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void readsWhatTheExportWrites() throws IOException {
        Gathered gathered = read(
                "\ufeffreference,question,code,coder,status,place,from,to,stance,sentiment",
                "R1,proud,zebra,'=Ann,accepted,1,2,5,for,",
                "R1,proud,apple,'=Ann,accepted,2,,,for,",
                "R1,proud,mango,'=Ann,rejected,,,,,",
                "R2,proud,,Ben,read,,,,,",
                "R3,proud,zebra,machine: words,suggested,,,,,",
                "");
        assertEquals(List.of(), gathered.problems());
        assertEquals(
                List.of("R1 proud", "R2 proud"),
                gathered.markings().stream().map(Marking::key).toList());
        Marking first = gathered.markings().get(0);
        assertEquals(
                List.of("zebra", "apple"),
                first.given().stream().map(Marking.Given::code).toList());
        assertEquals("=Ann", first.given().get(0).coder());
        assertEquals(Optional.of(new CodePoints(2, 5)), first.given().get(0).stretch());
        assertEquals(Optional.empty(), first.given().get(1).stretch());
        assertEquals(Optional.of(Stance.FOR), first.stance());
        assertEquals(List.of("Ben"), gathered.markings().get(1).readBy());
    }

    @Test
    void takesThreeColumns() throws IOException {
        Gathered gathered = read("code,reference,question", "zebra,R1,proud", "apple,R1,proud");
        assertEquals(List.of(), gathered.problems());
        assertEquals(
                List.of("zebra", "apple"),
                gathered.markings().get(0).given().stream()
                        .map(Marking.Given::code)
                        .toList());
    }

    @Test
    void saysWhereAndWhatToDo() throws IOException {
        assertEquals(
                List.of(
                        "c.csv:1:3: there is no column “codes”; did you mean “code”?",
                        "c.csv:1:1: the column “code” is missing; begin the file with a line such as"
                                + " reference,question,code,coder,status"),
                problems("reference,question,codes", "R1,proud,zebra"));
        assertEquals(
                List.of("c.csv:3:5: “acepted” is no status; did you mean “accepted”?"),
                problems("reference,question,code,coder,status", "R1,proud,zebra,,", "R2,proud,zebra,,acepted"));
        assertTrue(
                problems("reference,question,code", "R1,proud,").get(0).startsWith("c.csv:2:3: the code is missing"));
        assertTrue(problems("reference,question,code", ",proud,z").get(0).startsWith("c.csv:2:1: the reference is"));
        assertTrue(problems("reference,question,code,from,to", "R1,proud,z,5,5")
                .get(0)
                .startsWith("c.csv:2:5: a passage"));
        assertTrue(problems("reference,question,code,place", "R1,proud,z,first")
                .get(0)
                .contains("no whole number"));
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(
                file,
                "reference,question,code\nR1,proud,caf\u00e9".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThrows(Unreadable.class, () -> CodingTable.read(file, "latin.csv"));
    }
}
