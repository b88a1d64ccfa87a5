package org.folkmoot.paper;

import java.util.Map;
import java.util.UUID;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.print.Part;
import org.folkmoot.response.Edition;

/**
 * What a keyer has before her: one part of one sheet, to be keyed for the first or the second time. A second turn knows nothing
 * of the first.
 *
 * @param edition the one that is printed on the sheet
 * @param turn 1 or 2
 * @param place of the sheet in its pile, from 1
 * @param of how many sheets the pile has
 * @param sheetNumber as it is shown; blank if there is none
 * @param soFar what is kept of this keying; at the beginning of a first one, what a machine has read from a scan
 * @param read of each field that a machine has read whether it was sure; empty without a scan
 * @param cursor the field at which the keyer stopped; blank at the beginning
 * @param practice whether it never counts
 */
public record Turn(
        UUID keying,
        UUID sheet,
        UUID batch,
        int batchNumber,
        Edition edition,
        Part part,
        int turn,
        int place,
        int of,
        String sheetNumber,
        String language,
        Written soFar,
        Map<String, Sure> read,
        String cursor,
        boolean practice) {

    public Turn {
        read = Map.copyOf(read);
    }
}
