package org.folkmoot.theme.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.response.Responses;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.theme.CodedComment;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.CodingCsv;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with samples. */
abstract class SamplesContract {
    private static final Coder ANN = new Coder("ann", "Ann");
    private static final Coder BEN = new Coder("ben", "Ben");
    private static final Coder CAT = new Coder("cat", "Cat");
    private static final Coder POL = new Coder("pol", "Pol");
    private static final String GALA = "The gala";
    private static final String WALK = "The walk by the canal";
    private static final String CHAT = "Always a chat";

    private AgreementHouse house;
    private Samples samples;
    private Sample sample;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        house = new AgreementHouse(database(), GALA, WALK, CHAT);
        samples = house.bean(Samples.class);
        desk(CAT, GALA, "heritage");
        sample = samples.draw(AgreementHouse.RESIDENTS, AgreementHouse.PROUD, POL, 7)
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        house.close();
    }

    private Codings.Outcome desk(Coder coder, String words, String... codes) {
        return house.bean(Codings.class)
                .read(new Reading(house.comment(words).id(), coder, List.of(codes)), Optional.empty());
    }

    private Samples.Kept code(Coder coder, String words, String... codes) {
        return samples.code(now(), house.item(sample, words), coder, List.of(codes));
    }

    private Sample now() {
        return samples.byId("communities", sample.id()).orElseThrow();
    }

    private void bothCodeAll() {
        code(ANN, GALA, "events-pride");
        code(ANN, WALK, "countryside", "heritage");
        code(ANN, CHAT, "friendliness");
        code(BEN, CHAT);
        code(BEN, WALK, "heritage", "countryside");
        code(BEN, GALA, "events-pride");
    }

    private List<String> csv() {
        StringWriter out = new StringWriter();
        try {
            house.bean(CodingCsv.class).export("communities", out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString().lines().skip(1).toList();
    }

    @Test
    void twoCodeApartThenAgreementCountsAndDifferencesAreSettled() {
        assertEquals(3, sample.size());
        assertEquals(3, sample.drawnFrom());
        assertTrue(house.item(sample, GALA).readBefore());
        assertFalse(house.item(sample, WALK).readBefore());
        bothCodeAll();
        assertEquals(Sample.State.SETTLING, now().state());
        Map<String, CodedComment> coded = house.coded();
        assertEquals(Set.of("events-pride"), coded.get(GALA).codes(), "what two agree on replaces what one gave");
        assertEquals(Set.of("countryside", "heritage"), coded.get(WALK).codes());
        assertFalse(coded.get(CHAT).read());
        Samples.Both chat = samples.both(sample).stream()
                .filter(each -> each.item().outcome().isEmpty())
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("friendliness"), chat.first().codes());
        assertEquals(List.of(), chat.second().codes());
        assertTrue(samples.settle(sample, chat.item(), POL, List.of("friendliness", "diversity")));
        assertFalse(samples.settle(sample, chat.item(), POL, List.of()));
        assertEquals(
                Set.of("friendliness", "diversity"), house.coded().get(CHAT).codes());
        assertEquals(Sample.State.SETTLED, now().state());
        assertTrue(csv().contains(line(WALK, "heritage", "Ann and Ben, who agreed")), csv().toString());
        assertTrue(csv().contains(line(CHAT, "diversity", "Ann and Ben, settled by talk")), csv().toString());
        assertTrue(samples.draw(AgreementHouse.RESIDENTS, AgreementHouse.PROUD, POL)
                .isPresent());
    }

    private String line(String words, String code, String coder) {
        String reference = house.bean(Responses.class)
                .byId(house.comment(words).response())
                .orElseThrow()
                .reference();
        return reference + ",proud," + code + ",\"" + coder + "\",accepted,2,,,,";
    }

    @Test
    void openSamplesAreLeftOutOfEverythingElse() {
        assertEquals(List.of(), csv());
        assertFalse(house.coded().get(GALA).read());
        assertEquals(Codings.Outcome.IN_SAMPLE, desk(ANN, WALK, "countryside"));
        assertEquals(Codings.Outcome.IN_SAMPLE, desk(CAT, GALA, "countryside"));
        Codings codings = house.bean(Codings.class);
        assertEquals(Optional.empty(), codings.standing(house.comment(GALA).id()));
        assertEquals(Optional.empty(), codings.next(AgreementHouse.RESIDENTS, AgreementHouse.PROUD, Optional.empty()));
        assertEquals(
                0,
                codings.addAll(
                        "communities",
                        List.of(new Codings.Dated(
                                new Reading(house.comment(WALK).id(), CAT, List.of("heritage")), Instant.EPOCH))));
        assertTrue(samples.giveUp(sample));
        assertFalse(samples.giveUp(sample));
        assertEquals(Set.of("heritage"), house.coded().get(GALA).codes());
        assertEquals(Codings.Outcome.KEPT, desk(ANN, WALK, "countryside"));
        assertEquals(Samples.Kept.TOO_LATE, code(ANN, CHAT, "friendliness"));
    }

    @Test
    void nobodySeesCodingsBeforeAllIsCoded() {
        code(ANN, GALA, "events-pride");
        assertThrows(IllegalStateException.class, () -> samples.both(sample));
        assertEquals(Optional.empty(), samples.own(house.item(sample, GALA), BEN));
        assertEquals(
                List.of("events-pride"),
                samples.own(house.item(sample, GALA), ANN).orElseThrow().codes());
        code(ANN, GALA, "heritage");
        assertEquals(
                List.of("heritage"),
                samples.own(house.item(sample, GALA), ANN).orElseThrow().codes());
        assertEquals(house.item(sample, GALA), samples.last(sample, ANN).orElseThrow());
        assertEquals(1, samples.progress(sample, ANN).own());
        assertEquals(0, samples.progress(sample, BEN).own());
    }

    @Test
    void eachCommentIsCodedByTwoAndNoMore() {
        code(ANN, GALA);
        code(BEN, GALA);
        assertEquals(Samples.Kept.TOO_LATE, code(CAT, GALA));
        assertEquals(Samples.Kept.KEPT, code(ANN, GALA, "heritage"));
        assertNotEquals(Optional.of(house.item(sample, GALA)), samples.next(sample, CAT, 0), "two have coded it");
        assertThrows(IllegalArgumentException.class, () -> code(CAT, WALK, "no-such-code"));
        bothCodeAll();
        assertEquals(Samples.Kept.TOO_LATE, code(ANN, GALA));
    }

    @Test
    void twoWhoFinishAtTheSameTimeCloseItOnce() throws Exception {
        code(ANN, GALA, "events-pride");
        code(BEN, GALA, "events-pride");
        code(ANN, WALK, "heritage");
        code(BEN, CHAT, "friendliness");
        Samples.Item walk = house.item(sample, WALK);
        Samples.Item chat = house.item(sample, CHAT);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Callable<Samples.Kept>> last = List.of(
                    () -> samples.code(sample, walk, BEN, List.of("heritage")),
                    () -> samples.code(sample, chat, ANN, List.of("friendliness")));
            for (Future<Samples.Kept> each : two.invokeAll(last)) {
                assertEquals(Samples.Kept.KEPT, each.get());
            }
        }
        assertEquals(Sample.State.SETTLED, now().state());
        assertTrue(house.coded().values().stream().allMatch(CodedComment::read));
    }

    @Test
    void aQuestionHasOneOpenSample() {
        assertEquals(Optional.empty(), samples.draw(AgreementHouse.RESIDENTS, AgreementHouse.PROUD, POL));
        assertEquals(Optional.empty(), samples.draw(AgreementHouse.RESIDENTS, new QuestionId("matters"), POL));
    }

    @Test
    void wordsThatAreWithdrawnLeaveTheSample() {
        code(ANN, GALA, "events-pride");
        code(BEN, GALA, "events-pride");
        code(ANN, WALK);
        code(BEN, WALK);
        code(ANN, CHAT, "friendliness");
        house.bean(Withdrawals.class).withdraw(house.comment(CHAT).response());
        assertEquals(Sample.State.CODING, now().state());
        assertEquals(Sample.State.SETTLED, samples.refreshed(now()).state());
        assertEquals(2, samples.both(sample).size());
    }
}
