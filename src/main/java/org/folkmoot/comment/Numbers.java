package org.folkmoot.comment;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that stand for one person: telephones, postcodes, National Insurance, NHS, number plates, dates of birth. */
final class Numbers {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String HERE = "GB";
    private static final int MOST_TRIES = 20;

    /** So many runs of digits in one text are looked at by the rules of all countries; nobody has more telephones. */
    private static final int MOST_RUNS = 40;

    private static final Pattern RUN =
            Pattern.compile("(?<![\\p{L}\\p{N}£$€#.])\\+?\\(?\\d(?:[ ()./–-]{0,3}\\d){5,18}+(?![\\p{L}\\p{N}%])");
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}[./-]\\d{1,2}[./-](?:\\d\\d){1,2}|\\d{4}[–/-]\\d{2,4}|(?:19|20)\\d\\d(?: ?(?:-|–|to|/) ?(?:19|20)\\d\\d)+");
    private static final Pattern NEAR_TELEPHONE = Pattern.compile(
            "\\b(?:phone|ring|call|text|tel|telephone|mobile|mob|landline|whatsapp|number is|contact)\\b[^.!?]{0,25}$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NATIONAL_INSURANCE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])[A-Z][A-Z][ -]?\\d\\d[ -]?\\d\\d[ -]?\\d\\d[ -]?[A-D](?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TEN_DIGITS =
            Pattern.compile("(?<![\\p{L}\\p{N}+£.])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?![\\p{L}\\p{N}])");
    private static final Pattern NEAR_NHS = Pattern.compile("\\bnhs\\b[^.!?]{0,25}$", Pattern.CASE_INSENSITIVE);

    private static final Pattern AFTER_NHS = Pattern.compile("[^.!?]{0,10}\\bnhs number", Pattern.CASE_INSENSITIVE);

    private static final Pattern POSTCODE = Pattern.compile(
            "(?<![\\p{L}\\p{N}£])(?:[A-Z][A-Z]?\\d[A-Z\\d]?([ \\u00a0]{0,2})\\d[ABD-HJLNP-UW-Z]{2})(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDINAL = Pattern.compile("(?:1st|2nd|3rd)$");

    private static final Pattern PLATE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])[A-HJ-PR-Y][A-HJ-PR-Y]\\d\\d[ -]?[A-HJ-PR-Z]{3}(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OLD_PLATE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:[A-HJ-NPR-TV-Y]\\d{1,3}[ -]?[A-HJ-PR-Y][A-HJ-PR-Y]{2}|[A-HJ-PR-Y]{3}[ -]?\\d{1,3}[A-HJ-NPR-TV-Y])(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEAR_PLATE = Pattern.compile(
            "\\b(?:reg|registration|plate|plates|number ?plate|car|van|vehicle|lorry|taxi|parked)\\b[^.!?]{0,25}$",
            Pattern.CASE_INSENSITIVE);

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final Pattern BIRTH = Pattern.compile(
            "\\b(?:born|d\\.?o\\.?b\\.?|date of birth|birthday|birth date)\\b[^.!?\\d\\n]{0,20}?("
                    + "\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})"
                    + "|\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,? (?:19|20)?\\d\\d)?"
                    + "|" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d"
                    + "|(?:19|20)\\d\\d-\\d\\d-\\d\\d)(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    private Numbers() {}

    static void find(String text, List<Removal> found) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return;
        }
        each(NATIONAL_INSURANCE, text, at -> add(Personal.NATIONAL_INSURANCE, at, found));
        each(TEN_DIGITS, text, at -> {
            if (isNhs(at.group())
                    || near(NEAR_NHS, text, at.start())
                    || AFTER_NHS.matcher(text).region(at.end(), text.length()).lookingAt()) {
                add(Personal.NHS, at, found);
            }
        });
        each(BIRTH, text, at -> found.add(new Removal(Personal.BIRTH, at.start(1), at.end(1))));
        each(POSTCODE, text, at -> {
            boolean spaced = at.group(1) != null && !at.group(1).isEmpty();
            if (!spaced || !ORDINAL.matcher(at.group()).find()) {
                add(Personal.POSTCODE, at, found);
            }
        });
        each(PLATE, text, at -> {
            boolean capitals = at.group().equals(at.group().toUpperCase(Locale.ROOT));
            if (capitals || near(NEAR_PLATE, text, at.start())) {
                add(Personal.CAR, at, found);
            }
        });
        each(OLD_PLATE, text, at -> {
            if (near(NEAR_PLATE, text, at.start())) {
                add(Personal.CAR, at, found);
            }
        });
        telephones(text, found);
    }

    private static void telephones(String text, List<Removal> found) {
        int[] runs = {0};
        each(RUN, text, at -> {
            String run = at.group();
            String digits = run.chars()
                    .filter(Character::isDigit)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            boolean taken = found.stream().anyMatch(before -> before.from() <= at.start() && at.end() <= before.to());
            if (taken || DATE.matcher(run).matches()) {
                return;
            }
            if (digits.length() >= 10 && digits.length() <= 11 && digits.startsWith("0")
                    || (run.startsWith("+") || digits.startsWith("00")) && digits.length() >= 9
                    || digits.length() >= 6 && digits.length() <= 8 && near(NEAR_TELEPHONE, text, at.start())) {
                add(Personal.TELEPHONE, at, found);
            } else if (digits.length() >= 10 && runs[0]++ < MOST_RUNS) {
                for (PhoneNumberMatch match :
                        PHONES.findNumbers(run, HERE, PhoneNumberUtil.Leniency.VALID, MOST_TRIES)) {
                    found.add(new Removal(Personal.TELEPHONE, at.start() + match.start(), at.start() + match.end()));
                }
            }
        });
    }

    /** Whether the last of ten digits checks the others, modulo 11. */
    static boolean isNhs(String written) {
        int[] digits =
                written.chars().filter(Character::isDigit).map(c -> c - '0').toArray();
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += digits[i] * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        // A telephone number begins with 0, and no number of this sort does.
        return check == digits[9] && digits[0] != 0;
    }

    private static boolean near(Pattern before, String text, int at) {
        return before.matcher(text.substring(Math.max(0, at - 40), at)).find();
    }

    private static void add(Personal kind, Matcher at, List<Removal> found) {
        found.add(new Removal(kind, at.start(), at.end()));
    }

    private static void each(Pattern pattern, String text, Consumer<Matcher> work) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            work.accept(matcher);
        }
    }
}
