package org.folkmoot.comment;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail and web addresses, and names of users. Each pattern runs over a text once and never turns back far. */
final class Links {

    private static final int LONGEST_LOCAL = 64;
    private static final String ENDINGS =
            "(?:com|org|net|info|biz|io|co|me|uk|eu|ie|wales|cymru|scot|london|shop|online|site|app)";

    private static final Pattern WEB = Pattern.compile(
            "\\b(?:https?://|www\\.)[^\\s<>\"”)\\]]{1,2000}+"
                    + "|(?<![\\p{L}\\p{N}@._-])(?:[a-z0-9-]{1,63}+\\.){1,4}" + ENDINGS
                    + "\\b(?!@)(?:/[^\\s<>\"”)\\]]{0,2000}+)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SPOKEN_EMAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._-])[a-z0-9._-]{1,64}+(?:"
                    + " ?[(\\[]at[)\\]] ?[a-z0-9-]{1,63}+(?: ?[(\\[]dot[)\\]] ?| dot |\\.)"
                    + "| at [a-z0-9-]{1,63}+ dot "
                    + "| at (?:gmail|googlemail|hotmail|outlook|yahoo|icloud|btinternet|aol|live|sky|talktalk|virginmedia)\\.)"
                    + "[a-z]{2,10}+(?:(?: dot |\\.)[a-z]{2,10}+)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}@._+-])@[\\p{L}_][\\p{L}\\p{N}_.]{1,49}+");

    private static final Pattern NAMED_USER = Pattern.compile(
            "\\b(?:twitter|insta|instagram|tiktok|snapchat|facebook|username|user name|handle)(?: is| name| handle|:|,)? {0,2}([a-z]{2,40}+[0-9_.][a-z0-9_.]{0,40}+)",
            Pattern.CASE_INSENSITIVE);

    /** Those of public bodies lead to nobody. */
    private static final Pattern PUBLIC_BODY = Pattern.compile(
            "^(?:https?://)?(?:[a-z0-9-]{1,63}+\\.){0,5}(?:gov|nhs|police|parliament)\\.uk\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static final Set<Integer> IN_LOCAL =
            Set.of((int) '.', (int) '_', (int) '%', (int) '+', (int) '-', (int) '\'');

    private Links() {}

    static void find(String text, List<Removal> found) {
        emails(text, found);
        each(WEB, text, at -> {
            int end = at.end();
            while (end > at.start() && ".,;:!?'’".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (end > at.start()
                    && !PUBLIC_BODY
                            .matcher(text.substring(at.start(), Math.min(end, at.start() + 300)))
                            .matches()) {
                found.add(new Removal(Personal.WEB, at.start(), end));
            }
        });
        each(SPOKEN_EMAIL, text, at -> found.add(new Removal(Personal.EMAIL, at.start(), at.end())));
        each(HANDLE, text, at -> {
            int end = at.end();
            while (text.charAt(end - 1) == '.') {
                end--;
            }
            found.add(new Removal(Personal.HANDLE, at.start(), end));
        });
        each(NAMED_USER, text, at -> found.add(new Removal(Personal.HANDLE, at.start(1), at.end(1))));
    }

    /** Looked for from the sign in the middle, to both sides. */
    private static void emails(String text, List<Removal> found) {
        for (int sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
            int from = sign;
            while (from > 0 && sign - from < LONGEST_LOCAL && local(text.charAt(from - 1))) {
                from--;
            }
            int to = sign + 1;
            int dot = -1;
            while (to < text.length() && to - sign < 255 && domain(text.charAt(to))) {
                dot = text.charAt(to) == '.' && to > sign + 1 ? to : dot;
                to++;
            }
            while (to > sign + 1 && (text.charAt(to - 1) == '.' || text.charAt(to - 1) == '-')) {
                to--;
            }
            dot = text.lastIndexOf('.', to - 1);
            if (from < sign && dot > sign + 1 && to - dot > 2) {
                found.add(new Removal(Personal.EMAIL, from, to));
            }
        }
    }

    private static boolean local(char c) {
        return Character.isLetterOrDigit(c) || IN_LOCAL.contains((int) c);
    }

    private static boolean domain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    private static void each(Pattern pattern, String text, java.util.function.Consumer<Matcher> work) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            work.accept(matcher);
        }
    }
}
