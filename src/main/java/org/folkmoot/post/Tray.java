package org.folkmoot.post;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Receipt;
import org.folkmoot.response.Senders;
import org.folkmoot.response.Submission;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Counts;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;

/** Receives post, and takes it to the door when an officer says so. */
@Singleton
class Tray {

    private final PostRepository repository;
    private final OpenedFiles files;
    private final Definitions definitions;
    private final Editions editions;
    private final Intake intake;
    private final Senders senders;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;
    private final Moments moments;
    // Opening files takes memory: one officer's at a time.
    private final ReentrantLock opening = new ReentrantLock();

    Tray(
            PostRepository repository,
            OpenedFiles files,
            Definitions definitions,
            Editions editions,
            Intake intake,
            Senders senders,
            Audit audit,
            TransactionOperations<Connection> transactions,
            Ids ids,
            Moments moments) {
        this.repository = repository;
        this.files = files;
        this.definitions = definitions;
        this.editions = editions;
        this.intake = intake;
        this.senders = senders;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.moments = moments;
    }

    /** The survey that takes letters: the first one for officers that counts people and has one question for words. */
    Optional<Edition> survey(String consultation) {
        return definitions.surveys(consultation).stream()
                .flatMap(id -> editions.current(id).stream())
                .filter(edition -> edition.survey().filledInBy() == Survey.FilledInBy.OFFICERS
                        && edition.survey().counts() == Counts.PEOPLE)
                .filter(edition -> open(edition).size() == 1)
                .findFirst();
    }

    /** The question that takes the words of a letter. */
    static Question words(Edition edition) {
        return open(edition).getFirst();
    }

    private static List<Question> open(Edition edition) {
        return edition.survey().questions().stream()
                .filter(question -> question.measure() instanceof Measure.OpenWords)
                .toList();
    }

    /**
     * Keeps the files of one upload, each by itself; an archive stands for the files in it, and is kept wholly or not at all.
     *
     * @return what became of each file
     */
    List<Came> receive(String consultation, String name, Path file, Officer officer) {
        opening.lock();
        try {
            List<Came> came = new ArrayList<>();
            try {
                // Looked through once before anything is kept: the last file of an archive may be the one that is
                // refused.
                files.each(name, file, any -> {});
            } catch (FileRefused refused) {
                return List.of(new Came.Refused(name, refused.reason()));
            }
            try {
                files.each(name, file, each -> came.add(receive(consultation, each, officer)));
            } catch (FileRefused refused) {
                throw new IllegalStateException("A file changed while it was read.", refused);
            }
            return came;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            opening.unlock();
        }
    }

    private Came receive(String consultation, OpenedFiles.Named file, Officer officer) {
        String hash = hash(file.bytes());
        Optional<PostItem> before = repository.findByConsultationAndHash(consultation, hash);
        if (before.isPresent()) {
            return new Came.Known(file.name(), before.get());
        }
        Opened opened;
        try {
            opened = files.open(file);
        } catch (FileRefused refused) {
            return new Came.Refused(file.name(), refused.reason());
        }
        PostItem item = new PostItem(
                ids.next(),
                consultation,
                PostItem.State.WAITING,
                opened.kind().name().toLowerCase(Locale.ROOT),
                file.name(),
                file.bytes().length,
                hash,
                opened.sent().orElse(null),
                opened.text(),
                opened.notices().stream().map(Enum::name).collect(Collectors.joining(",")),
                moments.now(),
                officer.id(),
                null,
                null,
                null,
                null,
                null);
        transactions.executeWrite(status -> {
            repository.save(item);
            repository.addSource(item.id(), file.bytes());
            repository.addAttachments(item.id(), opened.attached());
            keepSender(item.id(), opened.sender());
            audit.record(officer, "post.receive", consultation, "item " + item.id());
            return true;
        });
        return new Came.Kept(file.name());
    }

    private void keepSender(UUID item, Opened.Sender sender) {
        repository.deleteSender(item);
        if (!sender.equals(Opened.Sender.NOBODY)) {
            repository.addSender(item, sender.name(), sender.email(), sender.telephone(), sender.address());
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<PostItem> find(String consultation, UUID id) {
        return repository.findByIdAndConsultation(id, consultation);
    }

    /** What waits, the first that came first, at most so many; without their words. */
    List<PostItem> waiting(String consultation, int most) {
        return repository.oldest(consultation, PostItem.State.WAITING.name(), most);
    }

    /** What was decided so, the last first, at most so many; without their words. */
    List<PostItem> decided(String consultation, PostItem.State state, int most) {
        return repository.newest(consultation, state.name(), most);
    }

    long count(String consultation, PostItem.State state) {
        return repository.count(consultation, state.name());
    }

    Opened.Sender sender(PostItem item) {
        return repository.sender(item.id()).orElse(Opened.Sender.NOBODY);
    }

    List<Opened.Attached> attached(PostItem item) {
        return repository.attached(item.id());
    }

    Optional<byte[]> source(PostItem item) {
        return repository.source(item.id());
    }

    Optional<PostItem> byReference(String consultation, String reference) {
        return repository.findByConsultationAndReference(consultation, reference);
    }

    /**
     * Takes a piece of post to the door, with the words as the officer left them.
     *
     * @return its reference; empty if somebody decided it meanwhile, and then nothing was changed
     */
    Optional<String> take(PostItem item, TakeForm form, Edition edition, Officer officer) {
        return transactions.executeWrite(status -> {
            boolean waits = repository
                    .hold(item.id())
                    .filter(PostItem.State.WAITING.name()::equals)
                    .isPresent();
            return waits ? Optional.of(takeHeld(item, form, edition, officer)) : Optional.empty();
        });
    }

    /**
     * Takes in what an officer typed, of which there is no file.
     *
     * @param key the same whenever the same form is sent, so that it is taken in once
     */
    String typed(String consultation, String key, TakeForm form, Edition edition, Officer officer) {
        return transactions.executeWrite(status -> {
            String hash = "typed " + key;
            Optional<PostItem> before = repository.findByConsultationAndHash(consultation, hash);
            if (before.isPresent()) {
                return Optional.ofNullable(before.get().reference()).orElse("");
            }
            PostItem item = new PostItem(
                    ids.next(),
                    consultation,
                    PostItem.State.WAITING,
                    PostItem.TYPED,
                    "",
                    0,
                    hash,
                    null,
                    "",
                    "",
                    moments.now(),
                    officer.id(),
                    null,
                    null,
                    null,
                    null,
                    null);
            repository.save(item);
            return takeHeld(item, form, edition, officer);
        });
    }

    private String takeHeld(PostItem item, TakeForm form, Edition edition, Officer officer) {
        Provenance provenance = new Provenance(
                form.channel().orElse(Channel.LETTER),
                moments.now(),
                form.language(),
                Optional.empty(),
                false,
                Optional.empty(),
                form.day(),
                Optional.of(form.assisted()).filter(helper -> !helper.isEmpty()));
        Receipt receipt = intake.accept(Submission.of(
                edition.survey().id(), edition.number(), form.written(), provenance, "post:" + item.id()));
        return switch (receipt) {
            case Receipt.Accepted accepted -> enter(item, accepted.id(), accepted.reference(), form, officer);
            case Receipt.AlreadyHere here -> enter(item, here.id(), here.reference(), form, officer);
            case Receipt.Refused refused ->
                throw new IllegalStateException("The door refused a letter: " + refused.faults());
        };
    }

    private String enter(PostItem item, ResponseId response, String reference, TakeForm form, Officer officer) {
        repository.take(item.id(), response.value(), reference, officer.id(), moments.now());
        repository.blankAttachments(item.id());
        keepSender(item.id(), form.sender());
        // Nobody has to sign a letter: only of those who did can it be told that two came from them.
        Stream.of(
                        form.sender().email(),
                        form.sender().telephone(),
                        form.sender().address())
                .filter(contact -> !contact.isBlank() && !form.sender().name().isBlank())
                .findFirst()
                .ifPresent(contact -> senders.note(
                        response, item.consultation(), form.sender().name(), contact));
        audit.record(officer, "post.take", item.consultation(), "item " + item.id() + ", " + reference);
        return reference;
    }

    /** Says that a piece of post is no response. It and its file are kept. */
    boolean setAside(PostItem item, String reason, Officer officer) {
        return transactions.executeWrite(status -> {
            boolean done = repository.setAside(item.id(), reason, officer.id(), moments.now()) > 0;
            if (done) {
                audit.record(officer, "post.set-aside", item.consultation(), "item " + item.id());
            }
            return done;
        });
    }

    boolean bringBack(PostItem item, Officer officer) {
        return transactions.executeWrite(status -> {
            boolean done = repository.bringBack(item.id()) > 0;
            if (done) {
                audit.record(officer, "post.bring-back", item.consultation(), "item " + item.id());
            }
            return done;
        });
    }

    /** Erases what is kept of the post that became a response: file, attachments, sender. */
    void erase(ResponseId response) {
        for (PostItem item : repository.findByResponseId(response.value())) {
            repository.deleteSource(item.id());
            repository.deleteAttachments(item.id());
            repository.deleteSender(item.id());
            repository.blank(item.id());
        }
    }
}
