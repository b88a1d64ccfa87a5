package org.folkmoot.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Cell.Mark;
import org.folkmoot.tabulation.Phrase;
import org.folkmoot.tabulation.Rounding;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;
import org.folkmoot.theme.agreement.Estimate;
import org.folkmoot.theme.agreement.QuestionShares;

/** Estimated shares of themes and codes among the comments on questions of which not all are read. */
final class ShareTables {
    private static final String SHARE = "All comments, estimated";
    private static final String ESTIMATING =
            "The share is that of all comments on the question, read or not. It is estimated with the help of a random sample that two"
                    + " officers coded. Lowest and highest are the ends of a 95% interval: in about 19 of 20 samples it holds the true share.";
    private static final String COUNTED =
            "A comment counts once for a code, and once for every code above it. “Given by people” leaves out codes that officers"
                    + " confirmed after a program had suggested them.";

    private final List<Returns> returns;
    private final List<QuestionShares> open;
    private final CodeFrame frame;
    private final boolean includeSuggested;

    ShareTables(Findings findings, CodeFrame frame) {
        this.returns = findings.returns();
        this.open = findings.shares().stream()
                .filter(shares -> shares.basis() != QuestionShares.Basis.ALL_READ)
                .toList();
        this.frame = frame;
        this.includeSuggested = findings.includeSuggested();
    }

    /** None where all comments are read: then counts tell all. */
    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        if (open.isEmpty()) {
            return sections;
        }
        List<QuestionShares> estimated = open.stream()
                .filter(shares -> shares.basis() == QuestionShares.Basis.ESTIMATED)
                .toList();
        sections.add(new Section.Heading(2, "Shares of all comments, where not all are read"));
        List<String> untold = open.stream()
                .filter(shares -> shares.basis() != QuestionShares.Basis.ESTIMATED)
                .map(shares -> Labels.quoted(question(shares)))
                .toList();
        if (!untold.isEmpty()) {
            sections.add(new Section.Prose("Not all comments have been read on " + Phrase.list(untold)
                    + ". Without a random sample that two officers coded and settled, and that is large and new enough, nothing can"
                    + " be said of all comments on " + (untold.size() == 1 ? "it" : "them") + "."));
        }
        for (QuestionShares shares : estimated) {
            sections.add(new Section.Figures(
                    table(shares, "themes", code -> code.parent().isEmpty())));
            sections.add(new Section.Data(
                    table(shares, "codes", code -> code.parent().isPresent())));
        }
        return sections;
    }

    private Table table(QuestionShares shares, String level, Predicate<Code> rows) {
        List<Heading> headings = new ArrayList<>(List.of(
                Heading.of("Given by people", Quantity.COUNT),
                Heading.of("Suggestion confirmed by people", Quantity.COUNT),
                Heading.of(SHARE, Quantity.PERCENT),
                Heading.of(SHARE, Quantity.LOW),
                Heading.of(SHARE, Quantity.HIGH)));
        List<String> notes = new ArrayList<>(List.of(ESTIMATING, COUNTED));
        if (includeSuggested) {
            headings.add(Heading.of(ThemeTables.SUGGESTED, Quantity.COUNT));
            notes.add("The column “" + ThemeTables.SUGGESTED
                    + "” gives the comments that no officer has read and for which a program suggests the code. It is not part of"
                    + " any other column.");
        }
        Map<String, QuestionShares.OfCode> byCode = new HashMap<>();
        shares.codes().forEach(code -> byCode.put(code.code(), code));
        return new Table(
                "shares." + shares.survey().survey() + "." + shares.question().value() + "." + level,
                "Shares of comments on " + Labels.quoted(question(shares)),
                "Base: " + Phrase.figure(shares.comments()) + " comments, of which people have read "
                        + Phrase.figure(shares.read()) + ". "
                        + Phrase.figure(shares.drawn())
                        + " of them were drawn at random before anybody had read them, and coded by two.",
                level.equals("themes") ? "Theme" : "Code",
                headings,
                frame.all().stream()
                        .filter(rows)
                        .filter(code -> byCode.containsKey(code.id()))
                        .map(code -> row(code, byCode.get(code.id()), shares.comments()))
                        .toList(),
                notes);
    }

    private Row row(Code code, QuestionShares.OfCode of, long comments) {
        List<Cell> cells = new ArrayList<>(List.of(new Cell.Count(of.byPeople()), new Cell.Count(of.confirmed())));
        cells.addAll(of.share().map(share -> share(share, comments)).orElseGet(() -> hidden(Mark.NOT_AVAILABLE)));
        if (includeSuggested) {
            cells.add(new Cell.Count(of.machineOnly()));
        }
        return new Row(label(code), cells);
    }

    private static List<Cell> share(Estimate share, long comments) {
        if (comments < Rounding.LEAST_BASE) {
            return hidden(Mark.CONFIDENTIAL);
        }
        int percent = percent(share.value()).intValueExact();
        return List.of(
                new Cell.Share(percent, comments, percent == 0 && share.value() > 0),
                new Cell.Amount(percent(share.low()), comments),
                new Cell.Amount(percent(share.high()), comments));
    }

    private static List<Cell> hidden(Mark mark) {
        return List.of(new Cell.Hidden(mark), new Cell.Hidden(mark), new Cell.Hidden(mark));
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    }

    private List<String> label(Code code) {
        return code.parent().isEmpty()
                ? List.of(Labels.of(code.label()))
                : frame.ancestors(code.id()).reversed().stream()
                        .map(one -> Labels.of(one.label()))
                        .toList();
    }

    private String question(QuestionShares shares) {
        Optional<Returns> of = returns.stream()
                .filter(one -> one.survey().id().equals(shares.survey()))
                .findFirst();
        return of.flatMap(one -> Optional.ofNullable(one.survey().byId().get(shares.question())))
                .map(question -> Labels.of(question.head().text()))
                .orElse(shares.question().value());
    }
}
