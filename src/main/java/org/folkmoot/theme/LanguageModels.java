package org.folkmoot.theme;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.folkmoot.theme.learn.Embedder;
import org.folkmoot.theme.learn.EmbedderUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The language models, loaded when they are first needed and once for the whole process. */
@Singleton
public final class LanguageModels {
    private static final Logger LOG = LoggerFactory.getLogger(LanguageModels.class);
    private static final String PLATFORM = "folkmoot.native.platform";

    private static Embedder shared;

    private final Path folder;
    private boolean tried;
    private Optional<Embedder> found = Optional.empty();
    private Optional<String> lacking = Optional.empty();

    LanguageModels(@Nullable @Property(name = "folkmoot.data") String data) {
        this.folder = data == null
                ? Path.of(System.getProperty("java.io.tmpdir"), "folkmoot-native")
                : Path.of(data, "native");
    }

    /** Empty where they cannot run: suggestions then come from words alone. */
    public synchronized Optional<Embedder> embedder() {
        if (!tried) {
            tried = true;
            try {
                found = Optional.of(open(folder));
            } catch (EmbedderUnavailable e) {
                lacking = Optional.of(e.getMessage());
                LOG.warn("Suggestions come from words alone: {}", e.getMessage());
            }
        }
        return found;
    }

    /** Why they cannot run here; empty if they can. */
    Optional<String> lacking() {
        embedder();
        return lacking;
    }

    /** Their names, joined by {@code +}; empty where they cannot run. */
    String name() {
        return embedder().map(Embedder::name).orElse("");
    }

    /** SHA-256 of each one's file, joined by {@code +}; empty where they cannot run. */
    String hash() {
        return embedder().map(Embedder::hash).orElse("");
    }

    private static synchronized Embedder open(Path folder) throws EmbedderUnavailable {
        if (System.getProperty(PLATFORM) != null) {
            return Embedder.open(folder);
        }
        if (shared == null) {
            shared = Embedder.open(folder);
        }
        return shared;
    }
}
