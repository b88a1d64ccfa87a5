package org.folkmoot.answer;

/** Names a question within its survey: lower-case letters, digits and hyphens. Never changes once answers exist. */
public record QuestionId(String value) implements Comparable<QuestionId> {

    @Override
    public int compareTo(QuestionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
