package org.folkmoot.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.folkmoot.NaughtyStrings;
import org.junit.jupiter.api.Test;

class PersonalDetailsTest {

    @Test
    void mostOfWhatLeadsToAPersonIsFoundAndLittleElse() {
        List<MarkedTexts> texts = MarkedTexts.all();
        assertTrue(texts.size() >= 250, "only " + texts.size() + " texts");
        RedactionScore score = RedactionScore.of(texts);
        System.out.printf("Personal details: recall %.3f, precision %.3f%n", score.recall(), score.precision());
        assertTrue(score.recall() >= 0.95, score.differences());
        assertTrue(score.precision() >= 0.95, score.differences());
    }

    /** Those figures flatter: the finder was mended by these texts. These others it never met before. */
    @Test
    void onTextsThatItNeverMetItFindsLess() {
        List<MarkedTexts> texts = MarkedTexts.fresh();
        assertTrue(texts.size() >= 60, "only " + texts.size() + " texts");
        RedactionScore score = RedactionScore.of(texts);
        System.out.printf("Personal details, unseen: recall %.3f, precision %.3f%n", score.recall(), score.precision());
        assertTrue(score.recall() >= 0.68, score.differences());
        assertTrue(score.precision() >= 0.85, score.differences());
    }

    @Test
    void marksStandInPlaceOfWhatIsTakenOut() {
        assertEquals(
                "My son [name removed] lives at [address removed], [postcode removed]. Ring [telephone number removed].",
                PersonalDetails.masked("My son Tom lives at 12 Mill Lane, QM1 2AB. Ring 01632 960123."));
        assertEquals(
                "Call me old-fashioned on 7 out of 10", PersonalDetails.masked("Call me old-fashioned on 7 out of 10"));
        assertEquals("", PersonalDetails.masked(""));
    }

    @Test
    void stretchesThatMeetAreOne() {
        assertEquals(
                "[name removed] x [web address removed]",
                PersonalDetails.without(
                        "Ann Lee x www.ann",
                        List.of(
                                new Removal(Personal.NAME, 0, 5),
                                new Removal(Personal.OTHER, 4, 7),
                                new Removal(Personal.WEB, 10, 17))));
    }

    @Test
    void whatIsFoundLiesInOrderWithinAnyText() {
        List<String> all = new ArrayList<>(NaughtyStrings.all());
        Random random = new Random(5);
        String signs = "aA9 @.,-/+()'’\n:£é中😀\u0301Mr Tom 07700 900123 x@y.com QM1 2AB dot at my son ";
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(60); piece > 0; piece--) {
                int from = random.nextInt(signs.length());
                text.append(signs, from, Math.min(signs.length(), from + 1 + random.nextInt(9)));
            }
            all.add(text.toString());
        }
        for (String text : all) {
            int at = 0;
            for (Removal each : PersonalDetails.in(text)) {
                assertTrue(each.from() >= at && each.to() <= text.length(), text);
                at = each.to();
            }
            PersonalDetails.masked(text);
        }
    }

    /** Ten thousand characters of what patterns like least; the time is that of the processor, and of the best of three. */
    @Test
    void noTextKeepsItBusy() {
        List<String> bombs = List.of(
                "a".repeat(10_000),
                "1".repeat(10_000),
                "1 ".repeat(5_000),
                "(0) ".repeat(2_500),
                "@".repeat(10_000),
                "a@".repeat(5_000),
                "a.".repeat(5_000),
                "a-".repeat(5_000),
                "www.".repeat(2_500),
                "http://".repeat(1_428),
                "Tom ".repeat(2_500),
                "Mr ".repeat(3_333),
                "my son ".repeat(1_428),
                "12 Mill ".repeat(1_250),
                "A1 1A".repeat(2_000),
                "born ".repeat(2_000),
                "at a dot ".repeat(1_111),
                "+44 7700 900123 ".repeat(625),
                "12345678901 ".repeat(833),
                "\n".repeat(10_000),
                "😀".repeat(5_000),
                "facebook ".repeat(1_111),
                "Regards,\n".repeat(1_111),
                "' ".repeat(5_000));
        bombs.forEach(PersonalDetails::in);
        for (String bomb : bombs) {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                PersonalDetails.in(bomb);
                least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
            }
            assertTrue(least < 50_000_000, least / 1_000_000 + " ms: " + bomb.substring(0, 16));
        }
    }

    @Test
    void nhsNumbersCheckThemselves() {
        assertTrue(Numbers.isNhs("943 476 5919"));
        assertTrue(!Numbers.isNhs("943 476 5918"));
    }
}
