package org.folkmoot.store;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the data is kept: an H2 file in the data folder, or the database whose JDBC address is given. */
public final class Database {
    /** Environment variable with the JDBC address used where no {@code --database} is given. */
    public static final String ADDRESS = "FOLKMOOT_DATABASE";

    /** Environment variable with the database user. */
    public static final String USER = "FOLKMOOT_DB_USER";

    /** Environment variable with the database password. */
    public static final String PASSWORD = "FOLKMOOT_DB_PASSWORD";

    /** The name our connections give themselves on PostgreSQL, by which other processes of ours are seen. */
    static final String APPLICATION = "folkmoot";

    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    // user:password@host, or a user/password parameter after ? & or ;
    private static final Pattern CREDENTIALS =
            Pattern.compile("//[^/?;]*@|[?&;](user|username|password)=", Pattern.CASE_INSENSITIVE);

    /*
     * PostgreSQL's own words and order of nulls; each commit on the disk before it is acknowledged (without WRITE_DELAY=0 a
     * killed process loses half a second of them); other processes may join through the loopback interface; what goes wrong is
     * told by us, not by a trace file and a stack trace.
     */
    private static final Map<String, String> H2_SETTINGS = settings(
            "MODE", "PostgreSQL",
            "DATABASE_TO_LOWER", "TRUE",
            "DEFAULT_NULL_ORDERING", "HIGH",
            "WRITE_DELAY", "0",
            "AUTO_SERVER", "TRUE",
            "TRACE_LEVEL_FILE", "0");

    // Without a fetch size the driver loads a whole result into memory.
    private static final Map<String, String> POSTGRESQL_SETTINGS =
            settings("defaultRowFetchSize", "500", "reWriteBatchedInserts", "true", "ApplicationName", APPLICATION);

    private Database() {}

    /**
     * The {@code datasources.default.*} properties with which an application context opens the database.
     *
     * <p>Has one effect besides: H2 is told to listen on the loopback interface only, which it reads once when its classes
     * are loaded.
     *
     * @param data folder of the H2 file, used when no address is given
     * @param address a JDBC address; when empty, {@value #ADDRESS} of the environment, else the H2 file
     * @param environment the environment's variables
     * @throws DatabaseUnavailable when the address carries a user or password, or is of a kind that is not supported
     */
    public static Map<String, Object> properties(Path data, Optional<String> address, Map<String, String> environment) {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        String given = address.or(() -> Optional.ofNullable(environment.get(ADDRESS)))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .orElseGet(
                        () -> H2 + "file:" + data.toAbsolutePath().normalize().resolve("folkmoot"));
        String url = complete(given);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("datasources.default.url", url);
        properties.put("datasources.default.username", environment.getOrDefault(USER, url.startsWith(H2) ? "sa" : ""));
        properties.put("datasources.default.password", environment.getOrDefault(PASSWORD, ""));
        return properties;
    }

    private static String complete(String url) {
        if (CREDENTIALS.matcher(url).find()) {
            throw new DatabaseUnavailable("The database address contains a user or a password. Take them out of the"
                    + " address and give them in the environment as " + USER + " and " + PASSWORD + ".");
        }
        if (url.startsWith(H2)) {
            return complete(url, H2_SETTINGS, ";", ";");
        }
        if (url.startsWith(POSTGRESQL)) {
            return complete(url, POSTGRESQL_SETTINGS, "?", "&");
        }
        throw new DatabaseUnavailable(
                "The database address is of a kind that is not supported. Give one that begins with "
                        + POSTGRESQL + "// (for example " + POSTGRESQL
                        + "//db.example.org/folkmoot), or none to keep the data in"
                        + " a file.");
    }

    private static String complete(String url, Map<String, String> settings, String first, String next) {
        StringBuilder whole = new StringBuilder(url);
        settings.forEach((name, value) -> {
            String here = whole.toString().toLowerCase(Locale.ROOT);
            String setting = name.toLowerCase(Locale.ROOT) + "=";
            boolean inMemory = here.startsWith(H2 + "mem:") && name.equals("AUTO_SERVER");
            if (!inMemory && !here.contains(first + setting) && !here.contains(next + setting)) {
                whole.append(here.contains(first) ? next : first)
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return whole.toString();
    }

    private static Map<String, String> settings(String... namesAndValues) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return settings;
    }
}
