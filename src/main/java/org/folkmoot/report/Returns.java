package org.folkmoot.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Response;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.tabulation.Observation;
import org.folkmoot.tabulation.Tabulator;
import org.folkmoot.tabulation.Tabulator.Banner;
import org.folkmoot.theme.CodedComment;

/** What one survey brought, counted in one pass over its responses, each with its comments. Test responses are left out. */
final class Returns {

    private final Survey survey;
    private final List<Banner> banners;
    private final Tabulator tabulator;
    private final Map<String, Set<String>> lines = new HashMap<>();
    private final Map<Disposition, Long> dispositions = new EnumMap<>(Disposition.class);
    private final Map<Channel, Long> channels = new EnumMap<>(Channel.class);
    private final SortedSet<String> notices = new TreeSet<>();
    private final SortedMap<String, Long> languages = new TreeMap<>();
    private final SortedMap<String, Long> helpers = new TreeMap<>();
    private final SortedSet<Integer> editions = new TreeSet<>();
    private final Mentions byChannel;
    private final Map<Banner, Mentions> byBanner = new LinkedHashMap<>();
    private final Mentions suggested;
    private boolean madeUp;
    private long comments;
    private long commentsRead;
    private long commenters;

    Returns(Survey survey, Optional<CodeFrame> frame) {
        this.survey = survey;
        this.banners = Groups.banners(survey);
        this.tabulator = new Tabulator(survey.id().survey(), Groups.asked(survey), banners);
        List<Code> codes = frame.map(CodeFrame::all).orElse(List.of());
        codes.forEach(code -> lines.put(
                code.id(),
                frame.orElseThrow().ancestors(code.id()).stream()
                        .map(Code::id)
                        .collect(Collectors.toUnmodifiableSet())));
        List<String> ids = codes.stream().map(Code::id).toList();
        this.byChannel = new Mentions(ids, Channel.values().length);
        this.suggested = new Mentions(ids, 1);
        banners.forEach(banner ->
                byBanner.put(banner, new Mentions(ids, Tabulator.groups(banner).size())));
    }

    /** Counts one response, whatever its disposition, with all its comments. */
    void add(Response response, List<CodedComment> coded) {
        if (response.disposition() == Disposition.TEST) {
            return;
        }
        dispositions.merge(response.disposition(), 1L, Long::sum);
        if (response.disposition() != Disposition.INCLUDED) {
            return;
        }
        Channel channel = response.provenance().channel();
        channels.merge(channel, 1L, Long::sum);
        madeUp |= response.provenance().madeUp();
        response.provenance().notice().ifPresent(notices::add);
        editions.add(response.edition());
        languages.merge(HelpSections.language(response.provenance()), 1L, Long::sum);
        helpers.merge(HelpSections.helper(response.provenance().assisted()), 1L, Long::sum);
        Map<QuestionId, Answer> answers = new HashMap<>(response.answers());
        answers.putAll(response.equality());
        Observation observation = new Observation(response.id(), channel, answers);
        tabulator.count(observation);
        if (!coded.isEmpty()) {
            addComments(observation, coded);
        }
    }

    private void addComments(Observation observation, List<CodedComment> coded) {
        Set<String> given = new HashSet<>();
        Set<String> proposed = new HashSet<>();
        boolean read = false;
        for (CodedComment comment : coded) {
            comments++;
            if (comment.read()) {
                read = true;
                commentsRead++;
                given.addAll(withAncestors(comment.codes()));
            } else {
                proposed.addAll(withAncestors(comment.suggested()));
            }
        }
        commenters++;
        suggested.add(0, proposed);
        if (read) {
            byChannel.add(observation.channel().ordinal(), given);
            byBanner.forEach((banner, mentions) -> mentions.add(Tabulator.group(banner, observation), given));
        }
    }

    private Set<String> withAncestors(Set<String> codes) {
        Set<String> all = new HashSet<>();
        codes.forEach(code -> all.addAll(lines.getOrDefault(code, Set.of())));
        return all;
    }

    Survey survey() {
        return survey;
    }

    String label() {
        return Labels.of(survey.label());
    }

    Tabulator tabulator() {
        return tabulator;
    }

    /** How many are counted. */
    long analysed() {
        return count(Disposition.INCLUDED);
    }

    long received() {
        return dispositions.values().stream().mapToLong(Long::longValue).sum();
    }

    long count(Disposition disposition) {
        return dispositions.getOrDefault(disposition, 0L);
    }

    /** How many are counted that came by a channel. */
    long count(Channel channel) {
        return channels.getOrDefault(channel, 0L);
    }

    boolean madeUp() {
        return madeUp;
    }

    List<String> notices() {
        return List.copyOf(notices);
    }

    /** How many are counted that were answered in each language, by its name. */
    SortedMap<String, Long> languages() {
        return languages;
    }

    /** How many are counted by who helped to answer. */
    SortedMap<String, Long> helpers() {
        return helpers;
    }

    List<Integer> editions() {
        return List.copyOf(editions);
    }

    Mentions byChannel() {
        return byChannel;
    }

    Map<Banner, Mentions> byBanner() {
        return byBanner;
    }

    /** How many people have a code suggested for a comment that nobody has read. */
    long suggested(String code) {
        return suggested.people(code);
    }

    long comments() {
        return comments;
    }

    long commentsRead() {
        return commentsRead;
    }

    /** How many people wrote at least one comment. */
    long commenters() {
        return commenters;
    }

    List<Banner> banners() {
        return new ArrayList<>(banners);
    }
}
