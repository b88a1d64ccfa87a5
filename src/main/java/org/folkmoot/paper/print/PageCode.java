package org.folkmoot.paper.print;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.answer.SurveyId;

/**
 * What the QR code on a page says, so that the page is known without anyone reading it.
 *
 * @param page from 1, in its part
 * @param sheet empty on a form without number
 */
public record PageCode(
        SurveyId survey,
        int edition,
        String language,
        Layout layout,
        Part part,
        int page,
        Optional<SheetNumber> sheet) {

    private static final Pattern CODE = Pattern.compile(
            "FM1\\|([a-z0-9-]{1,64})/([a-z0-9-]{1,64})\\|(\\d{1,6})\\|([A-Za-z0-9-]{2,35})\\|([SL])\\|([ME])\\|(\\d{1,4})\\|(\\d{7})?");

    /** {@code FM1|communities/residents|2|en|S|M|3|1042735}; the last is empty on a form without number. */
    public String text() {
        return String.join(
                "|",
                "FM1",
                survey.toString(),
                Integer.toString(edition),
                language,
                layout.code(),
                part.code(),
                Integer.toString(page),
                sheet.map(SheetNumber::digits).orElse(""));
    }

    /** Empty if the text is no code of ours, or bears a number whose check digit is wrong. */
    public static Optional<PageCode> read(String text) {
        Matcher code = CODE.matcher(text);
        if (!code.matches()) {
            return Optional.empty();
        }
        Optional<SheetNumber> sheet = Optional.ofNullable(code.group(8)).flatMap(SheetNumber::read);
        if (code.group(8) != null && sheet.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PageCode(
                new SurveyId(code.group(1), code.group(2)),
                Integer.parseInt(code.group(3)),
                code.group(4),
                Layout.of(code.group(5)).orElseThrow(),
                Part.of(code.group(6)).orElseThrow(),
                Integer.parseInt(code.group(7)),
                sheet));
    }
}
