package org.folkmoot.theme.agreement;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Frames;

/** Works out how far people agree, and the machine with people, on the comments of samples. */
@Singleton
public class Figures {
    private static final int MOST_PARTS = 10;

    private final Samples samples;
    private final MachineCodes machine;
    private final Frames frames;

    Figures(Samples samples, MachineCodes machine, Frames frames) {
        this.samples = samples;
        this.machine = machine;
        this.frames = frames;
    }

    /** Of samples that are coded, taken together. */
    public SampleFigures of(String consultation, Collection<Sample> coded) {
        CodeFrame frame = frames.of(consultation)
                .orElseThrow(() -> new IllegalArgumentException("There is no code frame of " + consultation));
        List<Samples.Both> both =
                coded.stream().flatMap(sample -> samples.both(sample).stream()).toList();
        Map<UUID, Set<String>> predicted = both.isEmpty() ? Map.of() : machine.of(frame, coded, both);
        return of(new Counted(frame), both, predicted);
    }

    static SampleFigures of(Counted counted, List<Samples.Both> both, Map<UUID, Set<String>> predicted) {
        List<Agreement.Item> machine = both.stream()
                .filter(each -> predicted.containsKey(each.item().comment()))
                .map(each -> {
                    Set<String> said = predicted.get(each.item().comment());
                    return new Agreement.Item(List.of(
                            new Twice(said, Set.copyOf(each.first().codes())),
                            new Twice(said, Set.copyOf(each.second().codes()))));
                })
                .toList();
        return new SampleFigures(
                both.size(),
                people(both, counted),
                machine.size(),
                Agreement.of(machine, counted),
                coders(both, counted),
                parts(both, counted));
    }

    private static Optional<Agreement> people(List<Samples.Both> both, Counted counted) {
        return Agreement.of(
                both.stream()
                        .map(each -> Agreement.Item.of(new Twice(
                                Set.copyOf(each.first().codes()),
                                Set.copyOf(each.second().codes()))))
                        .toList(),
                counted);
    }

    private static List<SampleFigures.OfCoder> coders(List<Samples.Both> both, Counted counted) {
        Map<String, Coder> coders = new LinkedHashMap<>();
        Map<String, List<Twice>> beside = new LinkedHashMap<>();
        for (Samples.Both each : both) {
            boolean settled = each.item()
                    .outcome()
                    .filter(how -> how != Samples.Outcome.LEFT)
                    .isPresent();
            for (Samples.Given given : settled ? List.of(each.first(), each.second()) : List.<Samples.Given>of()) {
                coders.put(given.coder().id(), given.coder());
                beside.computeIfAbsent(given.coder().id(), key -> new ArrayList<>())
                        .add(new Twice(
                                counted.given(given.codes()),
                                counted.given(each.item().codes())));
            }
        }
        return coders.values().stream()
                .sorted(Comparator.comparing(Coder::name).thenComparing(Coder::id))
                .map(coder -> ofCoder(coder, beside.get(coder.id()), counted))
                .toList();
    }

    private static SampleFigures.OfCoder ofCoder(Coder coder, List<Twice> beside, Counted counted) {
        return new SampleFigures.OfCoder(
                coder,
                beside.size(),
                Agreement.of(beside.stream().map(Agreement.Item::of).toList(), counted),
                beside.stream()
                        .mapToLong(pair -> without(pair.first(), pair.second()))
                        .sum(),
                beside.stream()
                        .mapToLong(pair -> without(pair.second(), pair.first()))
                        .sum());
    }

    private static long without(Set<String> codes, Set<String> others) {
        return codes.stream().filter(code -> !others.contains(code)).count();
    }

    /** As many parts, up to ten, as can have the least number of comments. */
    private static List<SampleFigures.Part> parts(List<Samples.Both> both, Counted counted) {
        int count = Math.min(MOST_PARTS, both.size() / Agreement.LEAST);
        if (count < 2) {
            return List.of();
        }
        List<Samples.Both> ordered =
                both.stream().sorted(Comparator.comparing(Figures::end)).toList();
        List<SampleFigures.Part> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            List<Samples.Both> own =
                    ordered.subList(part * ordered.size() / count, (part + 1) * ordered.size() / count);
            people(own, counted)
                    .ifPresent(agreement ->
                            parts.add(new SampleFigures.Part(end(own.getFirst()), end(own.getLast()), agreement)));
        }
        return parts;
    }

    /** When the later of the two coded the comment. */
    private static Instant end(Samples.Both both) {
        return both.first().at().isAfter(both.second().at())
                ? both.first().at()
                : both.second().at();
    }
}
