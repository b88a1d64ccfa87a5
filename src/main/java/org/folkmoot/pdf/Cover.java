package org.folkmoot.pdf;

import java.util.List;

/**
 * The first page. Texts that are too long even in small letters end in an ellipsis; the whole title stays in the
 * document's details.
 *
 * @param organisation who publishes, above the title; may be empty
 * @param title in large letters; never blank
 * @param subtitle below it; may be empty
 * @param lines dates, edition, contact: one line each, at the foot of the page
 */
public record Cover(String organisation, String title, String subtitle, List<String> lines) {
    public Cover {
        lines = List.copyOf(lines);
        if (title.isBlank()) {
            throw new IllegalArgumentException("The cover has no title.");
        }
    }
}
