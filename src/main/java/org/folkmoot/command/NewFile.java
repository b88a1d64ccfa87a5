package org.folkmoot.command;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place and moves it there when it is whole, so that a failure leaves no half of it. */
final class NewFile {

    private NewFile() {}

    /** What is to be written, and what it has to tell. */
    @FunctionalInterface
    interface Content<T> {
        T writeTo(OutputStream out) throws IOException;
    }

    static <T> T write(Path file, Content<T> content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path half = folder.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            T told;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
                told = content.writeTo(out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            return told;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** What is to be written as text, and what it has to tell. */
    @FunctionalInterface
    interface Lines<T> {
        T writeTo(Writer out) throws IOException;
    }

    /** Writes text in UTF-8. */
    static <T> T writeText(Path file, Lines<T> lines) throws IOException {
        return write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            T told = lines.writeTo(writer);
            writer.flush();
            return told;
        });
    }
}
