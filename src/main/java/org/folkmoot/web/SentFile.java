package org.folkmoot.web;

import java.nio.file.Path;

/**
 * A large file sent with a form, on this machine's disk. Nothing about it is to be believed: the name and the type are what the
 * sender said.
 *
 * @param name as {@link Upload#name}: for showing only, never a path
 * @param type the media type as declared, in small letters, without parameters
 * @param path where it is until the route has answered; work that goes on longer first moves it elsewhere
 * @param size in bytes, at least 1
 */
public record SentFile(String name, String type, Path path, long size) {
    /** The size only: names of files belong in no log. */
    @Override
    public String toString() {
        return "File of " + size + " bytes";
    }
}
