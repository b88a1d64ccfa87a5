package org.folkmoot.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The migrations in one folder of the class path, listed without starting Flyway, whose own scan is slow. */
record MigrationFiles(String folder) {
    private static final Pattern NAME = Pattern.compile("V([0-9.]+)__\\w+\\.sql");

    /** The versions of all migrations, as the history table writes them. */
    Set<String> versions() {
        Set<String> versions = new TreeSet<>();
        try {
            for (URL place : Collections.list(Database.class.getClassLoader().getResources(folder))) {
                names(place).map(NAME::matcher).filter(Matcher::matches).forEach(name -> versions.add(name.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (versions.isEmpty()) {
            throw new IllegalStateException("No migrations in " + folder
                    + " on the class path: the program is incomplete." + " Build it again.");
        }
        return versions;
    }

    private Stream<String> names(URL place) throws IOException {
        if (place.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder + "/"))
                    .map(name -> name.substring(folder.length() + 1));
        }
        try (Stream<Path> files = Files.list(Path.of(address(place)))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static URI address(URL place) throws IOException {
        try {
            return place.toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
