package org.folkmoot.pdf;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Documents for tests. */
final class Samples {
    static final String ALT = "Bars: yes 62%, no 31%, don’t know 7%. The table below gives the counts.";
    static final String LONG_WORD = "Abcdefghi9".repeat(200);

    private Samples() {}

    static Details details(String title) {
        return new Details(
                title,
                "en-GB",
                "Example Borough Council",
                "What people said about streets and parks",
                Instant.parse("2026-03-04T10:15:30Z"),
                "Page {page} of {pages}");
    }

    static byte[] written(String title, Consumer<PdfDocument> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfDocument document = new PdfDocument(out, details(title), Style.standard())) {
            content.accept(document);
        }
        return out.toByteArray();
    }

    static byte[] everything() {
        return written("Better streets, greener parks", Samples::everything);
    }

    static void everything(PdfDocument document) {
        document.cover(new Cover(
                "Example Borough Council",
                "Better streets, greener parks",
                "What residents and partners told us, and what happens next",
                List.of("Consultation open from 4 January to 1 March 2026", "Published 4 March 2026", "Edition 1")));
        document.contents("Contents");
        document.heading(1, "Summary");
        document.lead("Most of those who answered want slower traffic, and almost everyone wants more trees.");
        document.paragraph(List.of(
                Span.plain("We asked everyone who lives or works in the borough. The questions are in "),
                Span.link("the chapter on findings", "#findings"),
                Span.plain(", and the "),
                Span.bold("full tables"),
                Span.plain(" are published as a workbook at "),
                Span.link(
                        "the council’s consultation pages, where earlier reports are kept too", "https://example.org/"),
                Span.plain(".")));
        document.keyFigures(List.of(
                new KeyFigure("2,106", "responses from residents"),
                new KeyFigure("96", "responses from organisations"),
                new KeyFigure("236", "notes from conversations in libraries, markets and schools"),
                new KeyFigure("62%", "agree with a 20 mph limit")));
        document.heading(2, "Five findings");
        document.bullets(List.of(
                List.of(Span.plain("More than three in five respondents agree with slower traffic.")),
                List.of(
                        Span.bold("Trees: "),
                        Span.plain("nine in ten respondents want more of them, in particular where there is no park"
                                + " within ten minutes’ walk of their front door.")),
                List.of(Span.plain("Few want a new car park."))));
        document.box(
                "How to read these figures",
                List.of(List.of(Span.plain("Everyone was free to answer, so the figures describe those who did, and not"
                        + " all residents. No margin of error can be given."))));
        document.heading(1, "Findings", "findings");
        document.heading(2, "Slower traffic");
        document.chart(new BarChart(
                "Should the limit be 20 mph in all residential streets?",
                ALT,
                List.of(
                        new BarChart.Bar("Yes", 62, "62%"),
                        new BarChart.Bar("No", 31, "31%"),
                        new BarChart.Bar("Don’t know, or it depends on the street and the time of day", 7, "7%")),
                100,
                "Base: all who answered (2,051)."));
        document.table(new PdfTable(
                "Should the limit be 20 mph? Answers of residents",
                List.of(
                        PdfTable.Column.words("Answer"),
                        PdfTable.Column.numbers("Count"),
                        PdfTable.Column.numbers("Percent")),
                List.of(
                        PdfTable.Row.of("Yes", "1,272", "62"),
                        PdfTable.Row.of("No", "636", "31"),
                        PdfTable.Row.of("Don’t know", "143", "7"),
                        PdfTable.Row.total("All who answered", "2,051", "100")),
                List.of("Percentages may not add up to 100 because of rounding.")));
        document.heading(2, "The ideas one by one");
        document.chart(new StackedChart(
                "How far respondents agree with each idea",
                "Agreement by idea. The table after next gives each number.",
                List.of(
                        "Strongly agree",
                        "Tend to agree",
                        "Neither agree nor disagree",
                        "Tend to disagree",
                        "Strongly disagree"),
                List.of(
                        stack("Plant a tree in each street that has room for one", 52, 31, 9, 5, 3),
                        stack("Close roads outside schools", 28, 26, 17, 15, 14),
                        stack("More benches", 35, 40, 20, 4, 1),
                        stack("Build a new car park behind the market hall", 8, 12, 22, 27, 31)),
                "Base: between 1,988 and 2,040 for each idea. Net: agree less disagree, in points."));
        document.heading(3, "What people said");
        document.paragraph("Many wrote about their own street. The comments are given as they were written.");
        document.quote(
                "My children cannot cross the road on their way to school. A lower limit would help,"
                        + " but only if somebody checks it.",
                "Resident, 35 to 44, north of the river");
        document.quote("Plant trees!", "");
        document.heading(4, "A detail");
        document.paragraph("The last words of the chapter.");
        document.note("Small print.");
        document.heading(1, "All tables");
        document.table(wide(48));
    }

    static PdfTable wide(int rows) {
        List<PdfTable.Row> list = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            list.add(PdfTable.Row.of(
                    "Ward " + i + (i % 7 == 0 ? ", with the villages that joined it when the boundaries changed" : ""),
                    Integer.toString(i * 3),
                    Integer.toString(i),
                    i % 5 == 0 ? "[c]" : Integer.toString(i + 2)));
        }
        return new PdfTable(
                "Responses by ward",
                List.of(
                        PdfTable.Column.words("Ward"),
                        PdfTable.Column.numbers("Responses"),
                        PdfTable.Column.numbers("Responses per 1,000 residents"),
                        PdfTable.Column.numbers("Comments")),
                list);
    }

    static StackedChart.Stack stack(String label, int... shares) {
        List<StackedChart.Part> parts = new ArrayList<>();
        for (int share : shares) {
            parts.add(new StackedChart.Part(share, share + "%"));
        }
        int net = shares[0] + shares[1] - shares[3] - shares[4];
        return new StackedChart.Stack(label, parts, "Net " + (net < 0 ? "−" + -net : "+" + net));
    }
}
