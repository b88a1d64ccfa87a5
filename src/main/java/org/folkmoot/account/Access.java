package org.folkmoot.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
import java.util.List;
import java.util.Optional;

/**
 * Who may go where: the one table of route by role. What no line of it allows is refused to everyone but an administrator.
 * {@code **} stands for the rest of a path, {@code {consultation}} for the consultation in which the role must be held.
 */
final class Access {
    /** Who may use a route. */
    enum Who {
        ANYONE,
        SIGNED_IN,
        /** An officer with any role in the consultation. */
        ANY_ROLE_THERE,
        KEYER,
        SUPERVISOR,
        CODER,
        POLICY_OFFICER,
        ADMINISTRATOR
    }

    /** Null for the method stands for all methods. */
    record Line(Who who, @Nullable HttpMethod method, RoutePattern route) {}

    static final List<Line> TABLE = List.of(
            line(Who.ANYONE, "/"),
            line(Who.ANYONE, "/consultations/**"),
            line(Who.ANYONE, "/s/{code}"),
            line(Who.ANYONE, "/accessibility"),
            line(Who.ANYONE, "/return/**"),
            line(Who.ANYONE, "/feed.atom"),
            line(Who.ANYONE, "/static/**"),
            line(Who.ANYONE, "/sign-in"),
            line(Who.ANYONE, "/sign-out"),
            line(Who.ANYONE, "/welcome/{token}"),
            line(Who.ANYONE, "/health"),
            line(Who.SIGNED_IN, "/desk"),
            line(Who.ANY_ROLE_THERE, "/desk/{consultation}"),
            line(Who.ADMINISTRATOR, "/desk/{consultation}/editions/**"),
            line(Who.ANY_ROLE_THERE, "/desk/{consultation}/share/**"),
            line(Who.ANY_ROLE_THERE, "/desk/{consultation}/live"),
            line(Who.KEYER, "/desk/{consultation}/paper/**"),
            line(Who.SUPERVISOR, HttpMethod.GET, "/desk/{consultation}/paper/ledger/**"),
            line(Who.POLICY_OFFICER, HttpMethod.GET, "/desk/{consultation}/paper/ledger/**"),
            line(Who.SUPERVISOR, "/desk/{consultation}/supervise/**"),
            line(Who.KEYER, "/desk/{consultation}/scans/**"),
            line(Who.SUPERVISOR, HttpMethod.GET, "/desk/{consultation}/scans/pages/**"),
            line(Who.SUPERVISOR, "/desk/{consultation}/forms/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/forms/**"),
            line(Who.CODER, "/desk/{consultation}/themes/**"),
            line(Who.POLICY_OFFICER, HttpMethod.GET, "/desk/{consultation}/themes/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/themes/agreement/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/themes/frame/**"),
            line(Who.CODER, "/desk/{consultation}/quotes/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/quotes/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/themes/discover/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/themes/exchange/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/themes/translations/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/codings/**"),
            line(Who.KEYER, "/desk/{consultation}/engagement/**"),
            line(Who.CODER, "/desk/{consultation}/engagement/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/engagement/**"),
            line(Who.KEYER, "/desk/{consultation}/post/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/post/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/senders/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/report/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/stories/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/flags/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/campaigns/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/responses/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/contacts/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/invitations/**"),
            line(Who.POLICY_OFFICER, "/desk/{consultation}/imports/**"),
            line(Who.ADMINISTRATOR, "/people/**"));

    private Access() {}

    /** Whether a request is allowed; no officer stands for anyone at all. */
    static boolean allows(Optional<Officer> officer, HttpMethod method, String path) {
        return officer.filter(Officer::administrator).isPresent()
                || TABLE.stream()
                        .filter(line -> line.method() == null || line.method() == method)
                        .anyMatch(line -> line.route()
                                .match(path)
                                .filter(found -> allows(line.who(), officer, found.consultation()))
                                .isPresent());
    }

    /** Whether a line of the table speaks of the path, for whomever. */
    static boolean names(String path) {
        return TABLE.stream().anyMatch(line -> line.route().match(path).isPresent());
    }

    private static boolean allows(Who who, Optional<Officer> officer, String there) {
        return switch (who) {
            case ANYONE -> true;
            case SIGNED_IN -> officer.isPresent();
            case ANY_ROLE_THERE -> officer.filter(o -> o.worksOn(there)).isPresent();
            case KEYER -> officer.filter(o -> o.may(Role.KEYER, there)).isPresent();
            case SUPERVISOR ->
                officer.filter(o -> o.may(Role.SUPERVISOR, there)).isPresent();
            case CODER -> officer.filter(o -> o.may(Role.CODER, there)).isPresent();
            case POLICY_OFFICER ->
                officer.filter(o -> o.may(Role.POLICY_OFFICER, there)).isPresent();
            case ADMINISTRATOR -> officer.filter(Officer::administrator).isPresent();
        };
    }

    private static Line line(Who who, String route) {
        return line(who, null, route);
    }

    private static Line line(Who who, @Nullable HttpMethod method, String route) {
        return new Line(who, method, RoutePattern.of(route));
    }
}
