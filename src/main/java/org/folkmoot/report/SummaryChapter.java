package org.folkmoot.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Phrase;
import org.folkmoot.tabulation.Table;

/**
 * The report on one page: what was asked, who replied and what they said. It is made of sentences and figures of the other chapters.
 *
 * <p>Which closed questions it tells of goes by a rule and not by taste: of the survey with the most responses the first two of
 * those that ask how far people agree, then of those that ask to put in order, then of the others, each in the order of the survey.
 */
final class SummaryChapter {

    private static final int QUESTIONS = 2;

    private final Findings findings;
    private final AskedChapter asked;
    private final Optional<ThemesChapter> themes;

    SummaryChapter(Findings findings, AskedChapter asked, Optional<ThemesChapter> themes) {
        this.findings = findings;
        this.asked = asked;
        this.themes = themes;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(1, "Summary"));
        Section.Prose why = Labels.paragraphs(findings.consultation().why()).getFirst();
        sections.add(new Section.Prose(why.text() + " " + asked.when()));
        sections.addAll(replies());
        List<String> chosen = chosen();
        if (!chosen.isEmpty()) {
            sections.add(new Section.Heading(2, "What people chose"));
            sections.add(new Section.Points(chosen));
        }
        themes.map(ThemesChapter::headlines)
                .filter(headlines -> !headlines.isEmpty())
                .ifPresent(headlines -> {
                    sections.add(new Section.Heading(2, "What people said most often in their own words"));
                    sections.add(new Section.Points(headlines));
                    sections.add(new Section.Prose(themes.orElseThrow().whose()));
                });
        return sections;
    }

    private List<Section> replies() {
        List<Returns> returns = findings.returns();
        long all = returns.stream().mapToLong(Returns::analysed).sum();
        if (all == 0) {
            return List.of(new Section.Prose(QuestionsChapter.NONE));
        }
        List<Section.Cards.Card> cards = new ArrayList<>();
        cards.add(new Section.Cards.Card(new Cell.Count(all), "responses"));
        if (returns.size() > 1) {
            returns.forEach(one -> cards.add(new Section.Cards.Card(new Cell.Count(one.analysed()), one.label())));
        }
        return List.of(new Section.Cards(cards));
    }

    private List<String> chosen() {
        return findings.returns().stream()
                .max(Comparator.comparingLong(Returns::analysed))
                .filter(one -> one.analysed() > 0)
                .map(SummaryChapter::chosen)
                .orElse(List.of());
    }

    private static List<String> chosen(Returns returns) {
        return returns.survey().questions().stream()
                .filter(question -> !Groups.isBanner(question))
                .filter(question -> standing(question) < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(SummaryChapter::standing))
                .flatMap(question -> sentence(returns, question))
                .limit(QUESTIONS)
                .toList();
    }

    private static Stream<String> sentence(Returns returns, Question question) {
        List<Table> tables = returns.tabulator().tables(question.head().id());
        Finding finding = Finding.of(question.measure(), tables);
        boolean enough = tables.getFirst().rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell instanceof Cell.Share share && share.base() >= Phrase.LEAST_BASE_FOR_PERCENT);
        return enough && !finding.sentence().isEmpty()
                ? Stream.of(Labels.quoted(Labels.of(question.head().text())) + " " + finding.sentence())
                : Stream.of();
    }

    private static int standing(Question question) {
        return switch (question.measure()) {
            case Measure.Rows rows -> rows.each().balanced() ? 0 : Integer.MAX_VALUE;
            case Measure.OneOf oneOf -> oneOf.balanced() ? 0 : 2;
            case Measure.RankOf rankOf -> 1;
            case Measure.AnyOf anyOf -> 2;
            case Measure.Amount amount -> Integer.MAX_VALUE;
            case Measure.OpenWords words -> Integer.MAX_VALUE;
            case Measure.None none -> Integer.MAX_VALUE;
        };
    }
}
