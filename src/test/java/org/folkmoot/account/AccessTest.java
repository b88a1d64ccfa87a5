package org.folkmoot.account;

import static org.junit.jupiter.api.Assertions.*;

import io.micronaut.http.HttpMethod;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
    private static Optional<Officer> who(String role) {
        return switch (role) {
            case "anyone" -> Optional.empty();
            case "administrator" -> officer(Officer.Grant.administrator());
            case "elsewhere" -> officer(new Officer.Grant(Role.KEYER, "beta"));
            default -> officer(new Officer.Grant(Role.valueOf(role), "alpha"));
        };
    }

    private static Optional<Officer> officer(Officer.Grant grant) {
        return Optional.of(new Officer(new UUID(0, 1), "Ann", "ann@example.org", false, true, Set.of(grant)));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, anyone elsewhere KEYER SUPERVISOR CODER POLICY_OFFICER administrator",
        "POST, /consultations/alpha/residents/1, anyone elsewhere KEYER SUPERVISOR CODER POLICY_OFFICER administrator",
        "GET, /static/folkmoot.css, anyone elsewhere KEYER SUPERVISOR CODER POLICY_OFFICER administrator",
        "GET, /desk, elsewhere KEYER SUPERVISOR CODER POLICY_OFFICER administrator",
        "GET, /desk/alpha, KEYER SUPERVISOR CODER POLICY_OFFICER administrator",
        "GET, /desk/alpha/paper, KEYER administrator",
        "POST, /desk/alpha/paper/residents/new, KEYER administrator",
        "GET, /desk/alpha/paper/ledger, KEYER SUPERVISOR POLICY_OFFICER administrator",
        "POST, /desk/alpha/paper/ledger, KEYER administrator",
        "GET, /desk/alpha/supervise/settle/1, SUPERVISOR administrator",
        "GET, /desk/alpha/themes/next, CODER POLICY_OFFICER administrator",
        "POST, /desk/alpha/themes/next, CODER administrator",
        "GET, /desk/alpha/report/report.pdf, POLICY_OFFICER administrator",
        "GET, /desk/alpha/other, administrator",
        "GET, /people, administrator",
        "POST, /people/add, administrator",
        "GET, /anything, administrator",
        "GET, /desk/alpha//paper, KEYER administrator",
        "GET, /welcome/a/b, administrator",
        "GET, /Desk, administrator"
    })
    void eachMayGoWhereTheTableSaysAndNobodyElse(HttpMethod method, String path, String allowed) {
        for (String role :
                new String[] {"anyone", "elsewhere", "KEYER", "SUPERVISOR", "CODER", "POLICY_OFFICER", "administrator"
                }) {
            assertEquals(
                    Set.of(allowed.split(" ")).contains(role),
                    Access.allows(who(role), method, path),
                    role + " " + method + " " + path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, true",
        "/desk/alpha/paper, true",
        "/people/add, true",
        "/consultation/alpha, false",
        "/desk/alpha/other, false",
        "/welcome, false"
    })
    void knowsWhichPathsTheTableSpeaksOf(String path, boolean named) {
        assertEquals(named, Access.names(path));
    }
}
