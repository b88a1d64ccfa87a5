package org.folkmoot.theme.agreement;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Frames;

/**
 * Random samples of the comments on a question. Two people code each comment apart; what they gave is seen by nobody until all of the
 * sample is coded. Then comments on which they agree count by themselves, and the others once they are settled by talk.
 */
@Singleton
public class Samples {
    private static final int CODERS = 2;

    private final SampleRepository samples;
    private final ItemRepository items;
    private final SampleCodingRepository codings;
    private final Settled settled;
    private final Frames frames;
    private final Ids ids;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;
    private final SecureRandom chance = new SecureRandom();

    Samples(
            SampleRepository samples,
            ItemRepository items,
            SampleCodingRepository codings,
            Settled settled,
            Frames frames,
            Ids ids,
            Moments moments,
            TransactionOperations<Connection> transactions) {
        this.samples = samples;
        this.items = items;
        this.codings = codings;
        this.settled = settled;
        this.frames = frames;
        this.ids = ids;
        this.moments = moments;
        this.transactions = transactions;
    }

    /**
     * A comment of a sample.
     *
     * @param outcome absent until it is settled
     * @param codes what it was settled on, as given; empty before
     */
    public record Item(
            UUID id, UUID comment, int place, boolean readBefore, Optional<Outcome> outcome, List<String> codes) {
        public Item {
            codes = List.copyOf(codes);
        }

        static Item of(ItemRow row) {
            return new Item(
                    row.id(),
                    row.commentId(),
                    row.place(),
                    row.readBefore(),
                    Optional.ofNullable(row.outcome()).map(Outcome::of),
                    Codes.parse(row.codes()));
        }
    }

    /** How a comment of a sample was settled. */
    public enum Outcome {
        /** Both gave it the same codes. */
        AGREED,
        /** Talk settled it. */
        SETTLED,
        /** The sample was given up before. */
        LEFT;

        static Outcome of(String id) {
            return switch (id) {
                case ItemRow.AGREED -> AGREED;
                case ItemRow.SETTLED -> SETTLED;
                default -> LEFT;
            };
        }
    }

    /** What one person gave, the code that matters most first. */
    public record Given(Coder coder, List<String> codes, Instant at) {
        public Given {
            codes = List.copyOf(codes);
        }
    }

    /** An item with what two people gave it, the coders in the order of their ids. */
    public record Both(Item item, Given first, Given second) {}

    /**
     * How far the coding of a sample is.
     *
     * @param own how many items the officer who asks has coded
     * @param codings by anybody; two for each item when all is coded
     * @param settled items
     */
    public record Progress(long items, long codings, long own, long settled) {}

    /** What became of a coding. */
    public enum Kept {
        KEPT,
        /** Two others have coded the comment, or the sample is closed to coders. */
        TOO_LATE
    }

    /** Those of a consultation, in the order in which they were drawn. */
    public List<Sample> of(String consultation) {
        return samples.findByConsultationOrderById(consultation);
    }

    public Optional<Sample> byId(String consultation, UUID id) {
        return samples.findByIdAndConsultation(id, consultation);
    }

    /** Draws with a seed that nobody can know before. */
    public Optional<Sample> draw(SurveyId survey, QuestionId question, Coder by) {
        return draw(survey, question, by, chance.nextLong());
    }

    /**
     * Draws a simple random sample of all comments of included responses on a question, whether anybody has read them or not.
     *
     * @return empty if the question has an open sample, or no comment
     */
    public Optional<Sample> draw(SurveyId survey, QuestionId question, Coder by, long seed) {
        CodeFrame frame = frame(survey.consultation());
        try {
            return transactions.executeWrite(status -> {
                Map<UUID, Boolean> read = new HashMap<>();
                items.comments(survey, question).forEach(found -> read.put(found.comment(), found.read()));
                if (read.isEmpty() || open(survey, question).isPresent()) {
                    return Optional.<Sample>empty();
                }
                List<UUID> drawn = Draw.draw(List.copyOf(read.keySet()), Draw.size(read.size()), seed);
                Sample sample = samples.save(new Sample(
                        ids.next(),
                        survey.consultation(),
                        survey.survey(),
                        question.value(),
                        frame.version(),
                        seed,
                        drawn.size(),
                        read.size(),
                        moments.now(),
                        by.id(),
                        by.name(),
                        null,
                        null,
                        false,
                        Sample.openKey(survey, question)));
                items.saveAll(IntStream.range(0, drawn.size())
                        .mapToObj(place -> new ItemRow(
                                ids.next(),
                                sample.id(),
                                drawn.get(place),
                                place + 1,
                                read.get(drawn.get(place)),
                                null,
                                null,
                                null,
                                null))
                        .toList());
                return Optional.of(sample);
            });
        } catch (DataAccessException e) {
            // Two officers at the same moment: the database lets the first one draw.
            if (open(survey, question).isPresent()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<Sample> open(SurveyId survey, QuestionId question) {
        return samples.findByOpenKey(Sample.openKey(survey, question));
    }

    public Progress progress(Sample sample, Coder coder) {
        ItemRepository.Progress progress = items.progress(sample.id(), coder.id());
        return new Progress(progress.items(), progress.codings(), progress.own(), progress.settled());
    }

    /** The next comment for a coder after a place in the order drawn, from the first again; empty when there is none left. */
    public Optional<Item> next(Sample sample, Coder coder, int after) {
        return items.next(sample.id(), coder.id(), after)
                .or(() -> items.next(sample.id(), coder.id(), 0))
                .map(Item::of);
    }

    public Optional<Item> item(Sample sample, UUID id) {
        return items.findByIdAndSampleId(id, sample.id()).map(Item::of);
    }

    /** What the coder gave to an item; nobody else's. */
    public Optional<Given> own(Item item, Coder coder) {
        return codings.findByItemIdAndCoderId(item.id(), coder.id()).map(Samples::given);
    }

    /** The item that the coder coded last. */
    public Optional<Item> last(Sample sample, Coder coder) {
        return codings.last(sample.id(), coder.id()).stream().findFirst().flatMap(row -> item(sample, row.itemId()));
    }

    /**
     * Keeps what a coder gives to a comment, in the place of what they gave before. With the last coding of all the sample is closed to
     * coders.
     *
     * @param codes the one that matters most first
     * @throws IllegalArgumentException if the frame has no such code, or it may not be given
     */
    public Kept code(Sample sample, Item item, Coder coder, List<String> codes) {
        settled.check(frame(sample.consultation()), codes);
        return transactions.executeWrite(status -> {
            Sample now = samples.hold(sample.id()).orElseThrow();
            List<SampleCodingRow> there = codings.findByItemIdOrderBySlot(item.id());
            Optional<SampleCodingRow> own = there.stream()
                    .filter(row -> row.coderId().equals(coder.id()))
                    .findFirst();
            if (now.state() != Sample.State.CODING || own.isEmpty() && there.size() >= CODERS) {
                return Kept.TOO_LATE;
            }
            String joined = Codes.join(codes);
            own.ifPresentOrElse(
                    row -> codings.change(row.id(), joined, moments.now()),
                    () -> codings.save(new SampleCodingRow(
                            ids.next(),
                            item.id(),
                            there.stream().anyMatch(row -> row.slot() == 1) ? 2 : 1,
                            coder.id(),
                            coder.name(),
                            joined,
                            moments.now())));
            endIfCoded(now);
            return Kept.KEPT;
        });
    }

    /** Where words were withdrawn, the rest may be coded already; the last comment to go takes the sample with it. */
    Sample refreshed(Sample sample) {
        if (sample.state() == Sample.State.CODING && items.uncoded(sample.id()) == 0
                || sample.state() == Sample.State.SETTLING && items.unsettled(sample.id()) == 0) {
            transactions.executeWrite(status -> {
                Sample now = samples.hold(sample.id()).orElseThrow();
                endIfCoded(now);
                endIfSettled(now);
                return null;
            });
            return samples.findByIdAndConsultation(sample.id(), sample.consultation())
                    .orElseThrow();
        }
        return sample;
    }

    private void endIfCoded(Sample sample) {
        if (sample.state() == Sample.State.CODING && items.uncoded(sample.id()) == 0) {
            samples.coded(sample.id(), moments.now());
            CodeFrame frame = frame(sample.consultation());
            for (Both both : pairs(sample)) {
                if (settled.agree(frame, both)) {
                    settle(
                            both,
                            ItemRow.AGREED,
                            Optional.empty(),
                            settled.today(frame, both.first().codes()));
                }
            }
            endIfSettled(sample);
        }
    }

    private void endIfSettled(Sample sample) {
        if (sample.closed() == null && items.unsettled(sample.id()) == 0) {
            samples.close(sample.id(), moments.now(), false);
        }
    }

    private boolean settle(Both both, String outcome, Optional<Coder> by, List<String> codes) {
        if (items.settle(
                        both.item().id(),
                        moments.now(),
                        outcome,
                        by.map(Coder::name).orElse(null),
                        Codes.join(codes))
                == 0) {
            return false;
        }
        settled.count(both, codes, by.isPresent());
        return true;
    }

    /**
     * Every comment of a sample with both codings, in the order drawn.
     *
     * @throws IllegalStateException if it is not coded yet: until then nobody sees what others gave
     */
    public List<Both> both(Sample sample) {
        Sample now = samples.findByIdAndConsultation(sample.id(), sample.consultation())
                .orElseThrow();
        if (now.coded() == null) {
            throw new IllegalStateException("The sample " + sample.id() + " is not coded yet");
        }
        return pairs(sample);
    }

    private List<Both> pairs(Sample sample) {
        Map<UUID, List<SampleCodingRow>> given =
                codings.ofSample(sample.id()).stream().collect(Collectors.groupingBy(SampleCodingRow::itemId));
        return items.findBySampleIdOrderByPlace(sample.id()).stream()
                .filter(row -> given.getOrDefault(row.id(), List.of()).size() == CODERS)
                .map(row -> new Both(
                        Item.of(row),
                        given(given.get(row.id()).get(0)),
                        given(given.get(row.id()).get(1))))
                .toList();
    }

    /**
     * Settles a comment on which two differ; what it is settled on counts from then on. With the last one the sample is closed.
     *
     * @return false if it was settled before
     * @throws IllegalArgumentException if the frame has no such code, or it may not be given
     */
    public boolean settle(Sample sample, Item item, Coder by, List<String> codes) {
        settled.check(frame(sample.consultation()), codes);
        return transactions.executeWrite(status -> {
            Sample now = samples.hold(sample.id()).orElseThrow();
            Optional<Both> both = now.state() != Sample.State.SETTLING
                    ? Optional.empty()
                    : pairs(now).stream()
                            .filter(each -> each.item().id().equals(item.id()))
                            .findFirst();
            boolean done = both.map(each ->
                            settle(each, ItemRow.SETTLED, Optional.of(by), List.copyOf(new LinkedHashSet<>(codes))))
                    .orElse(false);
            endIfSettled(now);
            return done;
        });
    }

    /** Gives a sample up before it is settled: its comments go back to where they were. False if it was closed before. */
    public boolean giveUp(Sample sample) {
        return transactions.executeWrite(status -> {
            Sample now = samples.hold(sample.id()).orElseThrow();
            if (now.closed() != null) {
                return false;
            }
            items.leave(now.id(), moments.now());
            samples.close(now.id(), moments.now(), true);
            return true;
        });
    }

    private static Given given(SampleCodingRow row) {
        return new Given(new Coder(row.coderId(), row.coder()), Codes.parse(row.codes()), row.atTime());
    }

    private CodeFrame frame(String consultation) {
        return frames.of(consultation)
                .orElseThrow(() -> new IllegalArgumentException("There is no code frame of " + consultation));
    }
}
