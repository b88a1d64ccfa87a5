package org.folkmoot.theme.learn;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * The native code of the runtime, unpacked once into a folder of ours. Left to itself, the runtime writes it into the machine's
 * folder for temporary files anew at every start.
 */
final class NativeLibrary {

    /** Set to the name of a platform to take its library instead; one that is not there makes loading fail. */
    static final String PLATFORM = "folkmoot.native.platform";

    private static final String PLACE = "onnxruntime.native.path";
    private static final String RESOURCES = "/ai/onnxruntime/native/";

    private NativeLibrary() {}

    /**
     * Unpacks what is not there yet and tells the runtime where it is. Without effect where the runtime's place was set on the
     * command line.
     */
    static void unpack(Path folder) throws EmbedderUnavailable {
        if (System.getProperty(PLATFORM) == null && System.getProperty(PLACE) != null) {
            return;
        }
        unpack(folder, System.getProperty(PLATFORM, platform()));
    }

    static void unpack(Path folder, String platform) throws EmbedderUnavailable {
        Path place = folder.resolve("onnxruntime").resolve(platform);
        try {
            Files.createDirectories(place);
            for (String name : List.of("onnxruntime", "onnxruntime4j_jni")) {
                unpack(platform, System.mapLibraryName(name), place);
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw new EmbedderUnavailable(
                    "its native code could not be written to " + place + ": " + e.getMessage(), e);
        }
        System.setProperty(PLACE, place.toAbsolutePath().toString());
    }

    private static void unpack(String platform, String name, Path place) throws IOException, EmbedderUnavailable {
        try (InputStream packed = NativeLibrary.class.getResourceAsStream(RESOURCES + platform + "/" + name)) {
            if (packed == null) {
                throw new EmbedderUnavailable("the program has no native code for " + platform, null);
            }
            Path file = place.resolve(name);
            byte[] bytes = packed.readAllBytes();
            if (Files.exists(file) && Files.size(file) == bytes.length) {
                return;
            }
            Path half = Files.createTempFile(place, name, ".part");
            try {
                Files.write(half, bytes);
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (FileAlreadyExistsException another) {
                // Another process unpacked it at this moment: the same bytes.
                Files.deleteIfExists(half);
            }
        }
    }

    static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String chip = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String family = system.contains("win") ? "win" : system.contains("mac") ? "osx" : "linux";
        return family + (chip.equals("aarch64") || chip.equals("arm64") ? "-aarch64" : "-x64");
    }
}
