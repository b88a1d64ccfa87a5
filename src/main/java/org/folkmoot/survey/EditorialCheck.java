package org.folkmoot.survey;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.yaml.Place;
import org.folkmoot.yaml.Problems;

/** Reports slips of the pen that residents would see. */
public final class EditorialCheck {

    private static final Pattern DOUBLED = Pattern.compile("(?<=[\\p{L}\\p{N}.;?!’”)]) {2,}(?=[\\p{L}\\p{N}‘“(])");

    private EditorialCheck() {}

    /** Looks through the lines of a file, comments apart. */
    public static void check(String file, String text, Problems problems) {
        int line = 0;
        for (String words : text.split("\n", -1)) {
            line++;
            Matcher doubled = DOUBLED.matcher(words);
            if (!words.stripLeading().startsWith("#") && doubled.find()) {
                problems.add(new Place(file, line, doubled.start() + 1), "two spaces stand here", "keep one of them");
            }
        }
    }
}
