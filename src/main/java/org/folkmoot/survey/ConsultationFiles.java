package org.folkmoot.survey;

import java.nio.file.Path;
import java.util.List;

/**
 * A consultation as read from its folder, without any problem.
 *
 * @param text its file, with line ends as LF
 * @param folder where its files stand; a code frame may stand there too
 * @param surveys in the order in which they are shown
 */
public record ConsultationFiles(Consultation consultation, String text, Path folder, List<SurveyFile> surveys) {

    public ConsultationFiles {
        surveys = List.copyOf(surveys);
    }

    /**
     * A survey and the texts that it was read from, which are kept with each edition.
     *
     * @param text the survey's file, with line ends as LF
     * @param bankText its bank's file; blank if it uses none
     * @param areas the files of its tables of areas, as {@link AreaTables} keeps them; blank if it uses none
     */
    public record SurveyFile(Survey survey, String text, String bankText, String areas) {

        /** {@link ContentHash} of all its texts. */
        public String hash() {
            return areas.isEmpty() ? ContentHash.of(text, bankText) : ContentHash.of(text, bankText, areas);
        }
    }
}
