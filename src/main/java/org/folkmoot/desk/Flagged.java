package org.folkmoot.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.response.Decided;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Flag;
import org.folkmoot.response.Flags;
import org.folkmoot.response.Merges;
import org.folkmoot.response.Response;
import org.folkmoot.survey.InWords;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.Text;
import org.folkmoot.web.FormBody;

/** Flagged responses as officers see them, and what officers do about them, on the record. */
@Singleton
final class Flagged {

    private static final int NAMED = 3;

    private final Flags flags;
    private final Decided log;
    private final Merges merges;
    private final Editions editions;
    private final Officers officers;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final DeskWords words;

    Flagged(
            Flags flags,
            Decided log,
            Merges merges,
            Editions editions,
            Officers officers,
            Audit audit,
            TransactionOperations<Connection> transactions,
            DeskWords words) {
        this.flags = flags;
        this.log = log;
        this.merges = merges;
        this.editions = editions;
        this.officers = officers;
        this.audit = audit;
        this.transactions = transactions;
        this.words = words;
    }

    /** What an officer may decide; {@code becomes} is empty where all is kept as it is. */
    record Choice(String id, Optional<Disposition> becomes) {}

    /** Something to decide. */
    record Waiting(
            String reason,
            String href,
            @Nullable String reference,
            long all,
            long open,
            Instant since,
            String survey) {}

    /**
     * Something decided, about one response or several at once.
     *
     * @param references of some of the responses, and how many {@code more} there are
     * @param back where it is taken back; null if it was
     */
    record Line(
            UUID act,
            List<String> references,
            int more,
            String reason,
            String became,
            @Nullable String copyOf,
            @Nullable String label,
            String why,
            String officer,
            Instant at,
            @Nullable String back,
            @Nullable String takenBackBy,
            @Nullable Instant takenBack) {}

    /** One of the responses that a flag is about; {@code compare} is the address at which it stands beside the first. */
    record Member(
            String id,
            int number,
            String reference,
            Instant at,
            String channel,
            String disposition,
            boolean open,
            boolean ticked,
            boolean shown,
            @Nullable String compare) {}

    /** One question with what each of two responses says; {@code same} where both say the same. */
    record Row(
            String question, List<String> first, @Nullable List<String> second, boolean same) {}

    /** The choice that leads on to a page of its own. */
    static final String MERGE = "merge";

    static List<Choice> choices(Flag flag) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("keep", Optional.empty()));
        if (flag.ofMany()) {
            choices.add(new Choice("duplicate", Optional.of(Disposition.DUPLICATE)));
            choices.add(new Choice(MERGE, Optional.empty()));
        }
        if (flag == Flag.BLANK) {
            choices.add(new Choice("blank", Optional.of(Disposition.BLANK)));
        }
        if (flag == Flag.AFTER_CLOSING) {
            choices.add(new Choice("late", Optional.of(Disposition.LATE)));
        }
        choices.add(new Choice("test", Optional.of(Disposition.TEST)));
        choices.add(new Choice("out-of-scope", Optional.of(Disposition.OUT_OF_SCOPE)));
        return choices;
    }

    List<Waiting> waiting(String consultation) {
        return flags.toDecide(consultation).stream()
                .map(each -> new Waiting(
                        words.say("desk.flag." + each.flag().id()),
                        "/desk/" + consultation + "/flags/" + each.flag().id() + "/" + each.any(),
                        each.reference().orElse(null),
                        each.all(),
                        each.open(),
                        each.since(),
                        editions.current(each.survey())
                                .map(edition -> words.of(edition.survey().label()))
                                .orElse(each.survey().survey())))
                .toList();
    }

    List<Line> decided(String consultation) {
        return log.acts(consultation).stream()
                .map(act -> line(consultation, act))
                .toList();
    }

    /** All decisions about one response. */
    List<Line> decided(String consultation, ResponseId response) {
        return log.of(response).stream()
                .map(decision -> line(consultation, List.of(decision)))
                .toList();
    }

    private Line line(String consultation, List<Decided.Decision> act) {
        Decided.Decision one = act.getFirst();
        return new Line(
                one.act(),
                act.stream().map(Decided.Decision::reference).limit(NAMED).toList(),
                Math.max(0, act.size() - NAMED),
                words.say("desk.flag." + one.flag().id()),
                one.was() == one.became()
                        ? words.say("desk.flags.kept")
                        : words.say("desk.disposition." + one.became().id()),
                one.copyOf().orElse(null),
                one.label().orElse(null),
                one.words(),
                name(one.officer()),
                one.at(),
                one.takenBack().isEmpty()
                        ? "/desk/" + consultation + "/flags/decisions/" + one.act() + "/take-back"
                        : null,
                one.takenBackBy().map(this::name).orElse(null),
                one.takenBack().orElse(null));
    }

    String name(UUID officer) {
        return officers.byId(officer).map(Officer::name).orElse("");
    }

    /** The first is not ticked: it is the one that the others are like. Where each is looked at alone, only it is. */
    List<Member> members(Flag flag, List<Response> about, List<Response> shown, Optional<FormBody> sent) {
        List<Member> members = new ArrayList<>();
        for (Response response : about) {
            boolean first = members.isEmpty();
            String id = response.id().toString();
            members.add(new Member(
                    id,
                    members.size() + 1,
                    response.reference(),
                    response.provenance().submitted(),
                    words.channel(response.provenance().channel()),
                    words.say("desk.disposition." + response.disposition().id()),
                    response.disposition() != Disposition.WITHDRAWN,
                    sent.map(form -> form.all("response").contains(id))
                            .orElse(first != flag.ofMany() && response.disposition() == Disposition.INCLUDED),
                    shown.contains(response),
                    first ? null : "?with=" + id + "#compare"));
        }
        return members;
    }

    /** All questions that either of the responses answers. */
    List<Row> sideBySide(List<Response> pair) {
        Edition edition = editions.at(pair.getLast().survey(), pair.getLast().edition());
        Survey survey = edition.survey();
        List<Row> rows = new ArrayList<>();
        for (Question question : survey.questions()) {
            List<List<String>> said =
                    pair.stream().map(response -> lines(question, response)).toList();
            if (said.stream().anyMatch(lines -> !lines.isEmpty())) {
                rows.add(new Row(
                        question.head().text().in(Text.DEFAULT_LANGUAGE),
                        said.getFirst(),
                        said.size() > 1 ? said.getLast() : null,
                        said.getFirst().equals(said.getLast())));
            }
        }
        return rows;
    }

    private List<String> lines(Question question, Response response) {
        return Optional.ofNullable(response.answers().get(question.head().id()))
                .map(answer -> InWords.lines(question, answer, Text.DEFAULT_LANGUAGE))
                .orElse(List.of());
    }

    void decide(
            String consultation,
            Flag flag,
            List<ResponseId> which,
            Optional<Disposition> became,
            Optional<ResponseId> copyOf,
            String why,
            Optional<String> label,
            Officer officer) {
        transactions.executeWrite(status -> {
            int decided = flags.decide(consultation, flag, which, became, copyOf, why, label, officer.id());
            audit.record(
                    officer,
                    "response.decide",
                    consultation,
                    flag.id() + ": " + decided + " "
                            + became.map(Disposition::id).orElse("kept"));
            return decided;
        });
    }

    /** Whether they were merged; not so if one of them changed meanwhile. */
    boolean merge(
            String consultation,
            Flag flag,
            ResponseId kept,
            List<ResponseId> others,
            Map<QuestionId, ResponseId> chosen,
            List<QuestionId> joined,
            String why,
            Officer officer) {
        return transactions.executeWrite(status -> {
            boolean done = merges.merge(consultation, flag, kept, others, chosen, joined, why, officer.id());
            if (done) {
                audit.record(officer, "response.merge", consultation, others.size() + " merged into response " + kept);
            }
            return done;
        });
    }

    /** Whether anything was taken back. */
    boolean takeBack(String consultation, UUID act, Officer officer) {
        return transactions.executeWrite(status -> {
            int done = log.takeBack(consultation, act, officer.id());
            if (done > 0) {
                audit.record(officer, "response.take-back", consultation, act + ": " + done);
            }
            return done > 0;
        });
    }
}
