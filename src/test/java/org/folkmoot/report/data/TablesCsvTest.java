package org.folkmoot.report.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.folkmoot.report.Cover;
import org.folkmoot.report.Report;
import org.folkmoot.report.Section;
import org.folkmoot.report.SquareReport;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Cell.Mark;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;
import org.junit.jupiter.api.Test;

class TablesCsvTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/tables.csv");

    @Test
    void writesOneLineForEachFigure() throws IOException {
        Table table = new Table(
                "residents.q1",
                "What, \"then\"?",
                "Base",
                "Answer",
                List.of(
                        Heading.of(Quantity.COUNT),
                        new Heading(List.of("Online", "At home"), Quantity.PERCENT),
                        Heading.of("Net agreement", Quantity.POINTS),
                        Heading.of(Quantity.MEAN)),
                List.of(
                        new Row(
                                List.of("Green", "=Trees"),
                                List.of(
                                        new Cell.Count(1204),
                                        new Cell.Share(78, 90, false),
                                        new Cell.Points(-7, 90),
                                        new Cell.Amount(new BigDecimal("2.50"), 90))),
                        new Row(
                                List.of("=Trees"),
                                List.of(
                                        new Cell.Base(12),
                                        new Cell.Share(0, 900, true),
                                        new Cell.Hidden(Mark.CONFIDENTIAL),
                                        new Cell.Hidden(Mark.NOT_APPLICABLE)))),
                List.of());
        assertEquals("""
                table,title,row,column,measure,value,base,mark
                residents.q1,"What, ""then""?",Green > =Trees,,count,1204,,
                residents.q1,"What, ""then""?",Green > =Trees,Online > At home,percent,78,90,
                residents.q1,"What, ""then""?",Green > =Trees,Net agreement,points,-7,90,
                residents.q1,"What, ""then""?",Green > =Trees,,mean,2.50,90,
                residents.q1,"What, ""then""?",'=Trees,,base,12,,
                residents.q1,"What, ""then""?",'=Trees,Online > At home,percent,,900,low
                residents.q1,"What, ""then""?",'=Trees,Net agreement,points,,,c
                residents.q1,"What, ""then""?",'=Trees,,mean,,,z
                """.replace("\n", "\r\n"), csv(report(table)));
    }

    @Test
    void aHiddenBaseIsStillABase() throws IOException {
        Table table = new Table(
                "t.by.age",
                "T",
                "",
                "Answer",
                List.of(Heading.of("All", Quantity.COUNT), Heading.of("85 or over", Quantity.COUNT)),
                List.of(new Row(List.of("Base"), List.of(new Cell.Base(40), new Cell.Hidden(Mark.CONFIDENTIAL)))),
                List.of());
        assertTrue(csv(report(table)).contains("Base,85 or over,base,,,c"));
    }

    @Test
    void writesATableOnceThoughItIsChartedToo() throws IOException {
        Table table = new Table(
                "t",
                "T",
                "",
                "",
                List.of(Heading.of(Quantity.COUNT)),
                List.of(new Row(List.of("r"), List.of(new Cell.Count(1)))),
                List.of());
        Report report = new Report(
                report().cover(),
                List.of(
                        new Section.Chart(table, Section.Chart.Form.BARS, List.of(0), "Chart", "One."),
                        new Section.Figures(table)),
                List.of());
        assertEquals(2, csv(report).lines().count());
    }

    @Test
    void isTheSameAsTheGoldenFile() throws IOException {
        String written = csv(SquareReport.of(317, 9));
        if ("write".equals(System.getProperty("golden"))) {
            assertNull(System.getenv("CI"), "golden files are renewed at a desk, never in CI");
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, written);
        }
        assertEquals(Files.readString(GOLDEN), written);
    }

    @Test
    void keepsToTheWordsOfTheContract() throws IOException {
        List<CSVRecord> lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv(SquareReport.of(90, 4))))
                .getRecords();
        assertFalse(lines.isEmpty());
        for (CSVRecord line : lines) {
            assertTrue(
                    Stream.of("count", "percent", "points", "mean", "median", "rank", "base", "low", "high")
                            .anyMatch(line.get("measure")::equals),
                    line::toString);
            assertTrue(
                    Stream.of("", "c", "x", "z", "low", "u", "p").anyMatch(line.get("mark")::equals), line::toString);
            assertEquals(line.get("mark").isEmpty(), line.get("value").matches("-?\\d+(\\.\\d+)?"), line::toString);
            assertTrue(line.get("table").matches("[a-z0-9.-]+"), line::toString);
        }
    }

    private static Report report(Table... tables) {
        return new Report(
                new Cover("c", "T", "S", "Council", List.of(), false, Instant.EPOCH),
                Stream.of(tables).<Section>map(Section.Figures::new).toList(),
                List.of());
    }

    private static String csv(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TablesCsv.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
