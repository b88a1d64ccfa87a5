package org.folkmoot.web;

import java.util.Arrays;
import java.util.Objects;

/**
 * A file sent with a form. Nothing about it is to be believed: the name and the type are what the sender said.
 *
 * @param name the last part of the file's name, without control or invisible characters, at most 100 characters; never
 *     blank. For showing only, never a path.
 * @param type the media type as declared, in small letters, without parameters
 * @param bytes the content, not empty; not to be changed
 */
public record Upload(String name, String type, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Upload
                && name.equals(((Upload) other).name)
                && type.equals(((Upload) other).type)
                && Arrays.equals(bytes, ((Upload) other).bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, Arrays.hashCode(bytes));
    }

    /** The size only: names and content of residents' files belong in no log. */
    @Override
    public String toString() {
        return "Upload of " + bytes.length + " bytes";
    }
}
