package org.folkmoot.survey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.Wording;
import org.folkmoot.yaml.YamlMap;

/**
 * All words that residents read in a survey, as a translator needs them: of its own file, of the bank it takes equality
 * questions from, of its consultation, and of the council.
 *
 * @param entries in the order of the files
 */
public record Translation(List<Entry> entries) {

    public Translation {
        entries = List.copyOf(entries);
    }

    /**
     * One text.
     *
     * @param file relative to the folder of definitions, with slashes
     * @param wording the text in all languages it has
     */
    public record Entry(String file, Wording wording) {

        /** By what a sheet of translations names it. */
        public String id() {
            return file + "#" + wording.path();
        }

        /** The words in a language and in no other; empty if there are none. */
        public Optional<String> in(String language) {
            return Optional.ofNullable(wording.byLanguage().get(language));
        }

        /** The words to translate from, in a language or what it falls back to. */
        public String source(String language) {
            return new Text(wording.byLanguage()).in(language);
        }
    }

    /**
     * Reads what is to be translated; what is wrong in the files is reported, but read as far as it goes.
     *
     * @param surveys the folder of definitions
     */
    public static Translation of(Path surveys, SurveyId id, Kinds kinds, Problems problems) {
        List<Entry> entries = new ArrayList<>();
        String survey = id.consultation() + "/" + id.survey() + ".yaml";
        Optional<String> text = SurveyFolder.text(surveys.resolve(survey), problems);
        Optional<String> name = text.flatMap(SurveyReader::bankName);
        String bankFile = SurveyFolder.BANKS + "/" + name.orElse("") + ".yaml";
        Optional<Bank> bank = name.flatMap(known -> SurveyFolder.text(surveys.resolve(bankFile), problems))
                .map(words -> Bank.read(bankFile, words, kinds));
        AreaTables tables = AreaTables.in(surveys.resolve(AreaTables.FOLDER), problems);
        text.ifPresent(words -> {
            SurveyReader reader = new SurveyReader(kinds);
            reader.wordings(id, survey, words, any -> bank, tables, problems)
                    .forEach(wording -> entries.add(new Entry(survey, wording)));
            Set<String> used = reader.survey(id, words, bank.map(Bank::text).orElse("")).equalityQuestions().stream()
                    .map(question -> "questions[" + question.head().id().value() + "].")
                    .collect(Collectors.toSet());
            bank.map(Bank::wordings).orElse(List.of()).stream()
                    .filter(wording -> used.stream().anyMatch(wording.path()::startsWith))
                    .forEach(wording -> entries.add(new Entry(bankFile, wording)));
        });
        String consultation = id.consultation() + "/" + SurveyFolder.CONSULTATION;
        SurveyFolder.text(surveys.resolve(consultation), problems)
                .flatMap(words -> YamlMap.read(consultation, words, problems))
                .ifPresent(map -> {
                    ConsultationReader.read(id.consultation(), map, true, Council.none(), Optional.empty());
                    map.wordings().stream()
                            .filter(LanguageCheck.outside(SurveyFolder.FOR_REPORTS))
                            .forEach(wording -> entries.add(new Entry(consultation, wording)));
                });
        if (Files.isRegularFile(surveys.resolve(SurveyFolder.COUNCIL))) {
            SurveyFolder.text(surveys.resolve(SurveyFolder.COUNCIL), problems)
                    .map(words -> CouncilReader.wordings(SurveyFolder.COUNCIL, words, surveys))
                    .orElse(List.of())
                    .forEach(wording -> entries.add(new Entry(SurveyFolder.COUNCIL, wording)));
        }
        return new Translation(entries);
    }
}
