package org.folkmoot.desk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.survey.Consultation;

/** Where an officer can go from a consultation, by what there is to do; nobody is shown a door that is shut to them. */
@Singleton
final class Doors {

    private final Definitions definitions;
    private final Editions editions;
    private final DeskWords words;

    Doors(Definitions definitions, Editions editions, DeskWords words) {
        this.definitions = definitions;
        this.editions = editions;
        this.words = words;
    }

    /** Doors to one sort of work. */
    record Group(String title, List<DeskWords.Link> links) {}

    /** One officer before one consultation. */
    private final class Way {
        private final Officer officer;
        private final String consultation;
        private final List<DeskWords.Link> links = new ArrayList<>();

        private Way(Officer officer, String consultation) {
            this.officer = officer;
            this.consultation = consultation;
        }

        private boolean is(Role... roles) {
            return Stream.of(roles).anyMatch(role -> officer.may(role, consultation));
        }

        private Way door(boolean open, String path, String key, Object... arguments) {
            if (open) {
                links.add(new DeskWords.Link("/desk/" + consultation + path, words.say(key, arguments)));
            }
            return this;
        }

        private Group group(String key) {
            List<DeskWords.Link> all = List.copyOf(links);
            links.clear();
            return new Group(words.say(key), all);
        }
    }

    /** @param stories whether a survey of the consultation asks for any */
    List<Group> groups(Consultation consultation, Officer officer, boolean stories) {
        Way way = new Way(officer, consultation.id());
        boolean policy = way.is(Role.POLICY_OFFICER);
        boolean coder = way.is(Role.CODER);
        boolean keyer = way.is(Role.KEYER);
        boolean supervisor = way.is(Role.SUPERVISOR);
        List<Group> groups = new ArrayList<>();
        way.door(true, "/live", "desk.link.live").door(true, "/share", "desk.link.share");
        definitions.surveys(consultation.id()).stream()
                .flatMap(id -> editions.current(id).stream())
                .map(Edition::survey)
                .filter(survey -> survey.invitation().isPresent())
                .forEach(survey -> way.door(
                        policy,
                        "/invitations/" + survey.id().survey(),
                        "desk.link.invitations",
                        words.of(survey.label())));
        groups.add(way.group("desk.doors.people"));
        groups.add(way.door(policy || supervisor, "/forms", "desk.link.forms")
                .door(keyer, "/paper", "desk.link.paper")
                .door(keyer, "/scans", "scan.link")
                .door(!keyer && (supervisor || policy), "/paper/ledger", "sheets.ledger.link")
                .door(supervisor, "/supervise", "sheets.supervise.link")
                .group("desk.doors.paper"));
        groups.add(way.door(keyer || policy, "/post", "post.link")
                .door(policy, "/senders", "post.senders.link")
                .door(keyer || coder || policy, "/engagement", "engagement.link")
                .door(policy, "/imports", "transfer.link")
                .group("desk.doors.channels"));
        groups.add(way.door(policy, "/responses", "desk.link.responses")
                .door(policy, "/flags", "desk.link.flags")
                .door(policy, "/campaigns", "desk.link.campaigns")
                .door(policy, "/contacts", "desk.link.contacts")
                .group("desk.doors.responses"));
        groups.add(way.door(coder, "/themes", "desk.link.read")
                .door(!coder && policy, "/themes", "desk.link.codings")
                .door(coder || policy, "/quotes", "quotes.link")
                .door(policy && stories, "/stories", "story.desk.link")
                .door(policy, "/report", "desk.link.report")
                .group("desk.doors.findings"));
        return groups.stream().filter(group -> !group.links().isEmpty()).toList();
    }
}
