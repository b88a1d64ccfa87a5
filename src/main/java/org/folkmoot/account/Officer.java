package org.folkmoot.account;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A named person who works with consultations.
 *
 * @param email lower case; by it the officer signs in
 * @param suspended whether sign-in is refused
 * @param ready whether a password was set
 * @param grants what the officer may do and where
 */
public record Officer(UUID id, String name, String email, boolean suspended, boolean ready, Set<Grant> grants) {
    public Officer {
        grants = Set.copyOf(grants);
    }

    /**
     * One role.
     *
     * @param consultation the consultation's id; blank for an administrator
     */
    public record Grant(Role role, String consultation) {
        public Grant {
            if ((role == Role.ADMINISTRATOR) != consultation.isEmpty()) {
                throw new IllegalArgumentException("An administrator has no consultation, every other role has one");
            }
        }

        public static Grant administrator() {
            return new Grant(Role.ADMINISTRATOR, "");
        }
    }

    /** Whether this officer holds the administrator's role. */
    public boolean administrator() {
        return grants.contains(Grant.administrator());
    }

    /** Whether this officer may do in a consultation what the role does; an administrator always may. */
    public boolean may(Role role, String consultation) {
        return administrator() || (role != Role.ADMINISTRATOR && grants.contains(new Grant(role, consultation)));
    }

    /** Whether this officer has any role in a consultation; an administrator has. */
    public boolean worksOn(String consultation) {
        return administrator() || consultations().contains(consultation);
    }

    /** The consultations in which this officer has a role by name, sorted; none for one who is an administrator only. */
    public Set<String> consultations() {
        Set<String> ids = new TreeSet<>();
        grants.stream().map(Grant::consultation).filter(id -> !id.isEmpty()).forEach(ids::add);
        return ids;
    }
}
