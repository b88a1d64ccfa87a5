package org.folkmoot.response;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.comment.Alike;

/**
 * Hashes of what a response says, by which equal ones find each other without being compared pair by pair. Equality answers
 * are left out.
 *
 * @param answers of all answers, and of who sent them where that is known, so that many who tick the same are not taken for
 *     one; empty where fewer than three questions were answered, since so little is often alike by chance
 * @param words of all words; empty where they are shorter than 40 letters and figures, or any of them are long enough to be
 *     compared with texts that are not quite the same
 * @param sheet of the number of the paper form
 * @param sender of who sent it, if that is known
 * @param blank whether nothing is said that is a view: no answer at all, that there is none, or where one lives and how old one is
 */
record Print(
        Optional<String> answers,
        Optional<String> words,
        Optional<String> sheet,
        Optional<String> sender,
        boolean blank) {

    /** What people write where they have nothing to say. */
    private static final Set<String> NOTHING =
            Set.of("n a", "na", "nil", "not applicable", "no comment", "no answer", "blank");

    private static final int FEWEST_ANSWERS = 3;
    private static final int SHORTEST_WORDS = 40;

    static Print of(Response response, Optional<String> sender) {
        Map<String, String> said = new TreeMap<>();
        List<String> words = new ArrayList<>();
        new TreeMap<>(response.answers().entrySet().stream()
                        .collect(Collectors.toMap(
                                (Map.Entry<QuestionId, Answer> entry) ->
                                        entry.getKey().value(),
                                Map.Entry::getValue)))
                .forEach((question, answer) -> {
                    if (answer instanceof Answer.Words text) {
                        words.add(text.text());
                    }
                    String normal = normal(answer);
                    if (!normal.isEmpty()) {
                        said.put(question, normal);
                    }
                });
        String survey = response.survey().toString();
        String allWords = words.stream().anyMatch(Alike::longEnough)
                ? ""
                : words.stream()
                        .map(Print::said)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n"));
        return new Print(
                said.size() < FEWEST_ANSWERS
                        ? Optional.empty()
                        : Optional.of(hash(survey + "\n" + sender.orElse("") + "\n" + said)),
                allWords.length() < SHORTEST_WORDS ? Optional.empty() : Optional.of(hash(survey + "\n" + allWords)),
                response.provenance().channel() == Channel.PAPER
                        ? response.provenance().sheet().map(number -> hash(survey + "\n" + Alike.plain(number)))
                        : Optional.empty(),
                sender.map(hash -> hash(survey + "\n" + hash)),
                said.keySet().stream().map(QuestionId::new).allMatch(Background::asks));
    }

    /** Words without what makes no difference; blank where they say that nothing is said. */
    private static String said(String words) {
        String plain = Alike.plain(words);
        return NOTHING.contains(plain) ? "" : plain;
    }

    /** Blank where nothing was said. */
    private static String normal(Answer answer) {
        return switch (answer) {
            case Answer.Chosen chosen ->
                "c" + chosen.options().stream().sorted().toList()
                        + chosen.notes().entrySet().stream()
                                .map(note -> note.getKey() + "=" + Alike.plain(note.getValue()))
                                .sorted()
                                .toList();
            case Answer.Ranked ranked -> "r" + ranked.order();
            case Answer.Figure figure -> "f" + figure.number().toPlainString();
            case Answer.Words words -> said(words.text()).isEmpty() ? "" : "w" + said(words.text());
            case Answer.Day day -> "d" + day.date();
            case Answer.Rows rows -> rows(rows);
            case Answer.Missing missing -> "";
        };
    }

    private static String rows(Answer.Rows rows) {
        Map<String, String> said = new TreeMap<>();
        rows.rows().forEach((row, answer) -> {
            String normal = normal(answer);
            if (!normal.isEmpty()) {
                said.put(row, normal);
            }
        });
        return said.isEmpty() ? "" : "g" + said;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks SHA-256, which every Java must have", e);
        }
    }
}
