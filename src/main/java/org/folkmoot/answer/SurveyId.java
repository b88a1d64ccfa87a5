package org.folkmoot.answer;

/** Names a survey by its consultation and itself, as in {@code communities/residents}. */
public record SurveyId(String consultation, String survey) implements Comparable<SurveyId> {

    /**
     * Reads {@code CONSULTATION/SURVEY}.
     *
     * @throws IllegalArgumentException if the text is not two names joined by one slash
     */
    public static SurveyId of(String text) {
        String[] names = text.split("/", -1);
        if (names.length != 2 || names[0].isBlank() || names[1].isBlank()) {
            throw new IllegalArgumentException(
                    "“" + text + "” does not name a survey. Write CONSULTATION/SURVEY, as in communities/residents.");
        }
        return new SurveyId(names[0], names[1]);
    }

    @Override
    public int compareTo(SurveyId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return consultation + "/" + survey;
    }
}
