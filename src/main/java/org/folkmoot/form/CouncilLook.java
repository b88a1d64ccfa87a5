package org.folkmoot.form;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.Council;
import org.folkmoot.survey.Text;
import org.folkmoot.web.Look;

/** Makes the look of all pages from what is said of the council. */
@Factory
final class CouncilLook {

    @Singleton
    Look look(Definitions definitions) {
        Council council = definitions.council();
        return new Look(
                council.name().map(Text::byLanguage).orElse(Map.of()),
                style(council.colours()),
                council.colours().header().toString(),
                council.logo().flatMap(logo -> picture(definitions, logo)));
    }

    /** Values of the variables of our own style sheet. */
    static String style(Council.Colours colours) {
        return ":root{--header:%s;--on-header:%s;--accent:%s;--teal:%s;--teal-deep:%s}\n"
                .formatted(
                        colours.header(),
                        colours.onHeader(),
                        colours.accent(),
                        colours.link(),
                        colours.link().darker(0.72));
    }

    private static Optional<Look.Picture> picture(Definitions definitions, Council.Logo logo) {
        try {
            String name = logo.file();
            String type = name.endsWith(".svg") ? "image/svg+xml" : name.endsWith(".png") ? "image/png" : "image/jpeg";
            byte[] bytes = Files.readAllBytes(definitions.folder().resolve(name));
            return Optional.of(new Look.Picture(bytes, type, logo.alt().byLanguage()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The logo " + logo.file() + " cannot be read", unreadable);
        }
    }
}
