package org.folkmoot.paper.print;

import java.util.List;
import java.util.Optional;
import org.folkmoot.answer.SurveyId;

/**
 * Where each box of a printed form stands. Made with the drawing, so that both always agree.
 *
 * @param pages all pages in the order of printing; empty ones have neither boxes nor lines
 */
public record FormMap(SurveyId survey, int edition, String language, Layout layout, List<PageMap> pages) {

    public FormMap {
        pages = List.copyOf(pages);
    }

    /** A page by its number in a part; empty if the form has none. */
    public Optional<PageMap> page(Part part, int page) {
        return pages.stream()
                .filter(each -> each.part() == part && each.page() == page)
                .findFirst();
    }

    /** How many pages a part has. */
    public int count(Part part) {
        return (int) pages.stream().filter(page -> page.part() == part).count();
    }
}
