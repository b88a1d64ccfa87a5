package org.folkmoot.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that may be given to the public, known by the ending of its name.
 *
 * @param name a plain file name, which leads out of no folder
 * @param type its media type
 */
public record ServedFile(String name, String type) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,119}");
    private static final Map<String, String> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("pdf", "application/pdf");
        TYPES.put("odt", "application/vnd.oasis.opendocument.text");
        TYPES.put("ods", "application/vnd.oasis.opendocument.spreadsheet");
        TYPES.put("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        TYPES.put("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        TYPES.put("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation");
        TYPES.put("csv", "text/csv");
        TYPES.put("txt", "text/plain");
        TYPES.put("rtf", "application/rtf");
        TYPES.put("mp3", "audio/mpeg");
        TYPES.put("mp4", "video/mp4");
        TYPES.put("png", "image/png");
        TYPES.put("jpg", "image/jpeg");
        TYPES.put("brf", "application/octet-stream");
    }

    /** Empty if the name is not a plain one, or its ending is not one of those that we serve. */
    public static Optional<ServedFile> of(String name) {
        return NAME.matcher(name).matches()
                ? Optional.ofNullable(TYPES.get(ending(name))).map(type -> new ServedFile(name, type))
                : Optional.empty();
    }

    /** Its sort, as people know it: {@code PDF}. */
    public String sort() {
        return ending(name).toUpperCase(java.util.Locale.ROOT);
    }

    static String endings() {
        return String.join(", ", TYPES.keySet());
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
