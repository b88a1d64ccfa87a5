package org.folkmoot.form;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Council;
import org.folkmoot.survey.Text;
import org.folkmoot.web.Language;
import org.folkmoot.web.Messages;
import org.folkmoot.web.PageLanguage;

/** In which languages the pages about consultations can be read: those of the council in which our own words are there. */
@Singleton
final class HubLanguage {

    private final Definitions definitions;
    private final Messages messages;

    HubLanguage(Definitions definitions, Messages messages) {
        this.definitions = definitions;
        this.messages = messages;
    }

    /** The language of a request. */
    String choose(HttpRequest<?> request) {
        List<String> offered = definitions.council().languages().stream()
                .filter(tag -> messages.speaks(new Language(tag)))
                .toList();
        return PageLanguage.choose(request, offered.isEmpty() ? List.of(Text.DEFAULT_LANGUAGE) : offered)
                .language();
    }

    /** What is said where an invented council is shown; null where none is. */
    String sample(String language) {
        Council council = definitions.council();
        return Stream.concat(
                        council.name().filter(name -> council.invented()).stream(),
                        definitions.consultations().stream()
                                .map(Consultation::council)
                                .filter(Consultation.Council::invented)
                                .map(Consultation.Council::names))
                .findFirst()
                .map(name -> messages.text(language, "form.banner.invented", name.in(language)))
                .orElse(null);
    }
}
