package org.folkmoot.transfer;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Made-up responses to the load survey, as many as wanted, the same for each number: 50 columns, of which four hold words. */
final class LoadFile {

    private static final int[] OPTIONS = {4, 5, 6, 7, 8, 9, 5, 6, 4, 7};
    private static final String[] AGREE = {
        "Strongly agree", "Tend to agree", "Neither agree nor disagree", "Tend to disagree", "Strongly disagree"
    };
    private static final String[] DISTRICTS = {"Ashford Vale", "Brockhurst", "Caldecote", "Denby", "Eastmoor"};
    private static final String[] WORDS =
            "park bus council road people community shop village child library street house green help older"
                    .split(" ");

    private LoadFile() {}

    static void write(Path file, int rows) throws IOException {
        Random random = new Random(20_241);
        try (Writer out = Files.newBufferedWriter(file)) {
            StringBuilder line = new StringBuilder("id,submitted");
            for (int q = 1; q <= OPTIONS.length; q++) {
                line.append(",q").append(q);
            }
            for (int l = 1; l <= 6; l++) {
                line.append(",l").append(l);
            }
            for (int m = 1; m <= 2; m++) {
                for (int o = 1; o <= 10; o++) {
                    line.append(",m").append(m).append('_').append(o);
                }
            }
            out.append(line).append(",t1,t2,t3,t4,age,sex,disability,ethnicity,district,tenure\n");
            for (int i = 1; i <= rows; i++) {
                line.setLength(0);
                line.append(i).append(",2026-").append(String.format("%02d", 1 + i % 9));
                line.append(String.format("-%02dT%02d:%02d:00", 1 + i % 28, i % 24, i % 60));
                for (int q = 0; q < OPTIONS.length; q++) {
                    int o = random.nextInt(OPTIONS[q]);
                    line.append(",Option ")
                            .append(o + 1)
                            .append(" of question ")
                            .append(q + 1);
                    line.append(" (")
                            .append(String.valueOf((char) ('a' + o)).repeat(3))
                            .append(')');
                }
                for (int l = 0; l < 6; l++) {
                    line.append(',').append(random.nextInt(20) == 0 ? "" : AGREE[random.nextInt(5)]);
                }
                for (int m = 0; m < 20; m++) {
                    line.append(',').append(random.nextInt(5) == 0 ? 1 : 0);
                }
                for (int t = 0; t < 4; t++) {
                    line.append(',');
                    int words = random.nextInt(100) < 45 ? 0 : 1 + random.nextInt(30);
                    for (int w = 0; w < words; w++) {
                        line.append(w == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
                    }
                }
                line.append(",25 to 34,")
                        .append(random.nextBoolean() ? "Female" : "Male")
                        .append(",No,White,");
                out.append(line).append(DISTRICTS[random.nextInt(5)]).append(",Social rent\n");
            }
        }
    }
}
