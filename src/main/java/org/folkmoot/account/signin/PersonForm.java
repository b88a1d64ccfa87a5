package org.folkmoot.account.signin;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.folkmoot.account.ConsultationNames;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;

/** Reads and shows an officer's name, address and roles. A role's mark is {@code KEYER:consultation}. */
@Singleton
final class PersonForm {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final int LONGEST_EMAIL = 320;
    private static final int LONGEST_NAME = 200;
    private static final List<Role> BY_CONSULTATION = Arrays.stream(Role.values())
            .filter(role -> role != Role.ADMINISTRATOR)
            .toList();

    private final ConsultationNames consultations;
    private final Messages messages;

    PersonForm(ConsultationNames consultations, Messages messages) {
        this.consultations = consultations;
        this.messages = messages;
    }

    /** One line of the list of officers. */
    record Line(UUID id, String name, String email, String state, List<String> roles) {}

    /** One box to tick. */
    record Choice(String id, String value, String label, boolean chosen) {}

    /** The boxes of one consultation, or of the whole house, which has no title. */
    record Group(String title, List<Choice> choices) {}

    Line line(Officer officer) {
        Map<String, String> titles = consultations.titles();
        List<String> roles = new ArrayList<>();
        if (officer.administrator()) {
            roles.add(words(Role.ADMINISTRATOR));
        }
        for (String consultation : officer.consultations()) {
            List<String> here = BY_CONSULTATION.stream()
                    .filter(role -> officer.grants().contains(new Officer.Grant(role, consultation)))
                    .map(this::words)
                    .toList();
            roles.add(titles.getOrDefault(consultation, consultation) + ": " + String.join(", ", here));
        }
        return new Line(
                officer.id(),
                officer.name(),
                officer.email(),
                officer.suspended() ? "suspended" : officer.ready() ? "active" : "invited",
                roles);
    }

    List<Group> choices(Set<Officer.Grant> given) {
        return choices(given, Set.of());
    }

    /** All roles there are to give; a consultation that is no longer listed is shown as long as the officer has a role there. */
    List<Group> choices(Set<Officer.Grant> given, Set<String> more) {
        Map<String, String> titles = new LinkedHashMap<>(consultations.titles());
        more.forEach(id -> titles.putIfAbsent(id, id));
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("", List.of(choice(Officer.Grant.administrator(), given))));
        titles.forEach((id, title) -> groups.add(new Group(
                title,
                BY_CONSULTATION.stream()
                        .map(role -> choice(new Officer.Grant(role, id), given))
                        .toList())));
        return groups;
    }

    /** The roles ticked; marks that no box of ours has are passed over. */
    Set<Officer.Grant> roles(FormBody form) {
        Set<Officer.Grant> roles = new HashSet<>();
        for (String mark : form.all("role")) {
            int colon = mark.indexOf(':');
            String name = colon < 0 ? mark : mark.substring(0, colon);
            String consultation = colon < 0 ? "" : mark.substring(colon + 1);
            for (Role role : Role.values()) {
                boolean whole = role == Role.ADMINISTRATOR;
                if (role.name().equals(name) && whole == consultation.isEmpty() && consultation.length() <= 100) {
                    roles.add(new Officer.Grant(role, consultation));
                }
            }
        }
        return roles;
    }

    List<FormError> faults(String name, String email, Set<Officer.Grant> roles) {
        List<FormError> faults = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(error("name", "account.person.name-missing"));
        }
        if (!EMAIL.matcher(email).matches() || email.length() > LONGEST_EMAIL) {
            faults.add(error("email", "account.person.email-wrong"));
        }
        if (roles.isEmpty()) {
            faults.add(error("role-ADMINISTRATOR", "account.person.role-missing"));
        }
        return faults;
    }

    FormError taken() {
        return error("email", "account.person.email-taken");
    }

    FormError ownRole() {
        return error("role-ADMINISTRATOR", "account.person.own-role");
    }

    private FormError error(String anchor, String key) {
        return new FormError(anchor, messages.text("en", key));
    }

    private Choice choice(Officer.Grant grant, Set<Officer.Grant> given) {
        String mark = grant.role() + (grant.consultation().isEmpty() ? "" : ":" + grant.consultation());
        return new Choice("role-" + mark.replace(':', '-'), mark, words(grant.role()), given.contains(grant));
    }

    private String words(Role role) {
        return messages.text("en", "account.role." + role);
    }
}
