package org.folkmoot.store;

import java.sql.SQLException;

/** What a database said when it would not open, in words that tell a person what to do. */
final class Refusal {
    private Refusal() {}

    /** The address that was tried is known to carry no password, so that it may be shown. */
    static String explain(String url, SQLException refusal) {
        String state = refusal.getSQLState() == null ? "" : refusal.getSQLState();
        String where = "The database " + url.replaceFirst("[;?].*$", "") + " cannot be opened: ";
        return where + (url.startsWith("jdbc:h2:") ? h2(refusal.getErrorCode(), refusal) : postgresql(state, refusal));
    }

    private static String h2(int code, SQLException refusal) {
        return switch (code) {
            case 90020 -> "another program has its file open. Stop that program, then start this one again.";
            case 28000 ->
                "user or password is wrong. Set " + Database.USER + " and " + Database.PASSWORD
                        + ", or unset both if the file was made without them.";
            case 90028, 90030, 90031 ->
                "its file cannot be read or written (" + firstLine(refusal)
                        + "). Check the disk, its free space and the rights on the data folder.";
            case 90034, 90035, 50000, 90062 ->
                "its folder cannot be written (" + firstLine(refusal)
                        + "). Check the rights on the data folder and the free space.";
            default -> firstLine(refusal) + " Check the data folder, its rights and the free space of the disk.";
        };
    }

    private static String postgresql(String state, SQLException refusal) {
        return switch (state) {
            case "28P01", "28000" ->
                "user or password is wrong. Set " + Database.USER + " and " + Database.PASSWORD + ".";
            case "3D000" -> "the server has no database of this name. Make it (createdb), or correct the address.";
            case "08001", "08004", "08006" ->
                "the server does not answer. Check the host and port in the address, and that PostgreSQL is running.";
            case "53300" -> "the server has no free connection. Raise its max_connections, or stop other programs.";
            default -> firstLine(refusal) + " Check the address, the user's rights and the server's log.";
        };
    }

    private static String firstLine(SQLException refusal) {
        String message = refusal.getMessage() == null ? "no reason given" : refusal.getMessage();
        return message.lines().findFirst().orElse("no reason given").replaceFirst(" \\[\\d+-\\d+]$", "");
    }
}
