package org.folkmoot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.folkmoot.survey.frame.CodeFrame;

/** How the figures were made, and what they cannot say. */
final class MethodChapter {

    private final Findings findings;

    MethodChapter(Findings findings) {
        this.findings = findings;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(1, "Method and limits"));
        sections.add(new Section.Heading(2, "What the figures can say"));
        sections.add(new Section.Points(LIMITS));
        sections.add(new Section.Heading(2, "How answers were counted"));
        sections.add(new Section.Points(counting()));
        sections.add(new Section.Heading(2, "How people are protected"));
        sections.add(new Section.Points(PROTECTION));
        if (findings.frame().isPresent()) {
            sections.add(new Section.Heading(2, "How comments were read"));
            sections.add(new Section.Points(coding()));
        }
        findings.notes().forEach(note -> sections.addAll(NoteSections.of(note.name(), note.told())));
        sections.add(new Section.Heading(2, "Versions"));
        sections.add(new Section.Points(versions()));
        return sections;
    }

    private static final List<String> LIMITS = List.of(
            "This was an open consultation: whoever wished to could answer. It is not a vote and not a survey of a sample of the"
                    + " population.",
            "Those who answered chose to do so. Their answers cannot be taken to stand for everybody, so no margins of error are"
                    + " given and shares are always of those who answered.",
            "What people wrote was not checked for accuracy.",
            "Figures of publicity, people at events, the points they made and signatures of petitions are told apart and are in no"
                    + " percentage.");

    private static final List<String> COUNTING = List.of(
            "Every response that is analysed counts the same. Responses that were removed are listed with the reason; none is"
                    + " deleted.",
            "Responses that are alike, blank or from one person were proposed by program. Officers decided about each, and wrote"
                    + " down why.",
            "The base of a question is those who answered it. People who passed it over, left it blank, preferred not to say, were"
                    + " not shown it, or whose marks could not be used are in no percentage of that question.",
            "Percentages are whole numbers, rounded from exact counts with halves upwards, so they may not add up to one hundred."
                    + " A share that rounds to nothing but is more than nothing is marked [low].",
            "Total agree adds up the answers that agree. Net agreement is total agree less total disagree in percentage points."
                    + " Both are worked out before rounding.",
            "Shares in words follow fixed rules: plain where they are within half a point of the fraction named, “almost” or “just"
                    + " over” within three points, and otherwise in percent. Where fewer than thirty people answered, only their"
                    + " numbers are told.");

    private static final List<String> PROTECTION = List.of(
            "Where answers are split by groups of people, and in the tables of who responded, numbers of people from one to four are"
                    + " not shown. Nor are other numbers from which these could be worked out.",
            "Percentages of fewer than ten people are not shown.",
            "Quotes were approved one by one by officers, from comments that officers have read. Names, addresses, numbers and"
                    + " whatever else leads to a person were taken out; […] stands for sentences left out. Nothing is quoted that"
                    + " fewer than five people speak of, nor without permission where the survey asked for it.",
            "Nobody’s answers to the equality questions are shown beside their other answers.");

    private List<String> counting() {
        return Stream.concat(COUNTING.stream(), new CampaignSections(findings.campaigns()).rules().stream())
                .toList();
    }

    private List<String> coding() {
        List<String> points = new ArrayList<>(
                List.of(
                        "Officers read comments and give each the codes of the code frame. Only their codes are counted.",
                        "A person counts once for a code, however often and in however many answers they speak of it, and once for every"
                                + " code above it.",
                        "The base is all people of whom at least one comment, on any question, has been read.",
                        "Where not all comments on a question have been read, those that were are no random sample of all. Shares of all its"
                                + " comments are then estimated, with the help of a random sample that two officers coded: the sum of the"
                                + " probabilities that a program gives the comments that nobody had read when the sample was drawn, put right by"
                                + " how far these were wrong in the sample. Nothing that only a program has suggested is counted."));
        if (findings.includeSuggested()) {
            points.add(
                    "A column of its own gives what a program suggests for comments that nobody has read. It has not been checked"
                            + " and is never added to the other figures.");
        }
        return points;
    }

    private List<String> versions() {
        List<String> points = new ArrayList<>();
        points.add("The data were cut on " + Labels.minute(findings.made()) + ".");
        SortedSet<String> notices = new TreeSet<>();
        findings.returns().forEach(one -> notices.addAll(one.notices()));
        if (!notices.isEmpty()) {
            points.add("Privacy notice: version " + String.join(", version ", notices) + ".");
        }
        findings.returns().stream()
                .filter(one -> !one.editions().isEmpty())
                .map(one -> Labels.quoted(one.label()) + " was answered as edition "
                        + String.join(
                                ", edition ",
                                one.editions().stream().map(String::valueOf).toList()) + ".")
                .forEach(points::add);
        findings.frame()
                .map(CodeFrame::version)
                .ifPresent(version -> points.add("Code frame: version " + version + "."));
        points.add("Made with Folkmoot"
                + Optional.ofNullable(MethodChapter.class.getPackage().getImplementationVersion())
                        .map(version -> ", version " + version)
                        .orElse("")
                + ".");
        return points;
    }
}
