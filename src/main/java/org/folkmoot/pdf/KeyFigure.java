package org.folkmoot.pdf;

/**
 * A number worth a card of its own.
 *
 * @param value as shown, such as {@code 1,204} or {@code 62%}; 1 to 12 characters
 * @param label what it counts; 1 to 120 characters
 */
public record KeyFigure(String value, String label) {
    public KeyFigure {
        if (value.isBlank() || value.length() > 12) {
            throw new IllegalArgumentException(
                    "Key figure \"" + value + "\" must have 1 to 12 characters: put longer text into the label.");
        }
        if (label.isBlank() || label.length() > 120) {
            throw new IllegalArgumentException("The label of key figure \"" + value
                    + "\" must have 1 to 120 characters: write a paragraph instead.");
        }
    }
}
