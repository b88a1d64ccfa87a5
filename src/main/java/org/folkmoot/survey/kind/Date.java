package org.folkmoot.survey.kind;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Column;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.QuestionKind;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.Widget;
import org.folkmoot.yaml.YamlMap;

/** A day of the calendar in three boxes, from {@code earliest} to {@code latest}, both taken in. Months may be named. */
@Singleton
final class Date implements QuestionKind {

    private static final List<Locale> LANGUAGES = List.of(Locale.UK, Locale.forLanguageTag("cy"));
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2}|\\p{L}+)[-/. ]([0-9]{4})");

    @Override
    public String name() {
        return "date";
    }

    @Override
    public Question parse(Head head, YamlMap map) {
        Optional<LocalDate> earliest = limit(map, "earliest");
        Optional<LocalDate> latest = limit(map, "latest");
        if (earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get())) {
            map.problem("latest", "“latest” is before “earliest”", "write the later date here");
        }
        return new Asked(head, earliest, latest);
    }

    private static Optional<LocalDate> limit(YamlMap map, String key) {
        return map.string(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException noDate) {
                map.problem(key, "“" + key + "” is “" + text + "”", "write year, month and day, as in 2026-10-01");
                return Optional.empty();
            }
        });
    }

    private record Asked(Head head, Optional<LocalDate> earliest, Optional<LocalDate> latest) implements Question {

        private String field(String part) {
            return head.id().value() + "." + part;
        }

        @Override
        public Widget widget() {
            return new Widget.DateBoxes(field("day"), field("month"), field("year"), earliest, latest);
        }

        @Override
        public Reading read(Written written) {
            Marks marks = new Marks(this, written);
            return marks.read("survey.fault.enter-date", () -> date(marks));
        }

        private Reading date(Marks marks) {
            List<String> missing = Stream.of("day", "month", "year")
                    .filter(part -> marks.in(field(part)).isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                return unreadable(missing.getFirst(), "survey.fault.date-needs-" + String.join("-", missing));
            }
            Optional<Integer> day = digits(entry(marks, "day"), 2);
            Optional<Integer> month = month(entry(marks, "month"));
            Optional<Integer> year = digits(entry(marks, "year"), 4);
            if (day.isEmpty()) {
                return unreadable("day", "survey.fault.date-day");
            }
            if (month.isEmpty()) {
                return unreadable("month", "survey.fault.date-month");
            }
            if (year.isEmpty() || year.get() < 1000) {
                return unreadable("year", "survey.fault.date-year");
            }
            try {
                return within(LocalDate.of(year.get(), month.get(), day.get()));
            } catch (DateTimeException notInTheCalendar) {
                return Reading.fault(Why.SPOILT, Fault.of(field("day"), "survey.fault.date-real"));
            }
        }

        /** What stands in a box; two different entries are joined, so that they are found unclear. */
        private String entry(Marks marks, String part) {
            return String.join(" ", marks.in(field(part)));
        }

        private Reading within(LocalDate date) {
            if (earliest.isPresent() && date.isBefore(earliest.get())) {
                return Reading.fault(
                        Why.SPOILT, Fault.of(field("day"), "survey.fault.date-earliest", inWords(earliest.get())));
            }
            if (latest.isPresent() && date.isAfter(latest.get())) {
                return Reading.fault(
                        Why.SPOILT, Fault.of(field("day"), "survey.fault.date-latest", inWords(latest.get())));
            }
            return Reading.of(new Answer.Day(date));
        }

        private static Text inWords(LocalDate date) {
            Map<String, String> words = new LinkedHashMap<>();
            LANGUAGES.forEach(locale -> words.put(
                    locale.getLanguage(),
                    DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date)));
            return new Text(words);
        }

        private Reading unreadable(String part, String key) {
            return Reading.fault(Why.UNREADABLE, Fault.of(field(part), key));
        }

        private static Optional<Integer> digits(String entry, int most) {
            return entry.matches("0?[0-9]{1," + most + "}") ? Optional.of(Integer.valueOf(entry)) : Optional.empty();
        }

        private static Optional<Integer> month(String entry) {
            String word = entry.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
            return Stream.of(Month.values())
                    .filter(month -> word.length() >= 3
                            && LANGUAGES.stream()
                                    .map(locale -> month.getDisplayName(TextStyle.FULL, locale))
                                    .anyMatch(name ->
                                            name.toLowerCase(Locale.ROOT).startsWith(word)))
                    .map(Month::getValue)
                    .findFirst()
                    .or(() -> digits(entry, 2));
        }

        @Override
        public Measure measure() {
            return new Measure.None();
        }

        @Override
        public List<Column> columns() {
            return List.of(new Column(
                    head.id().value(),
                    head.text(),
                    answer -> answer instanceof Answer.Day day ? new Column.Date(day.date()) : new Column.Blank()));
        }

        @Override
        public Written marks(Map<String, String> cells) {
            String cell = PlainText.folded(cells.getOrDefault(head.id().value(), ""));
            Matcher iso = ISO.matcher(cell);
            Matcher dayFirst = DAY_FIRST.matcher(cell);
            List<String> boxes = new ArrayList<>();
            if (iso.matches()) {
                boxes.addAll(List.of(iso.group(3), iso.group(2), iso.group(1)));
            } else if (dayFirst.matches()) {
                boxes.addAll(List.of(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3)));
            } else {
                boxes.addAll(List.of(cell, "", ""));
            }
            Map<String, String> fields = new LinkedHashMap<>();
            List<String> names = widget().fields();
            for (int i = 0; i < names.size(); i++) {
                fields.put(names.get(i), boxes.get(i));
            }
            return Marks.of(fields);
        }

        @Override
        public boolean same(Answer first, Answer second) {
            return Marks.same(first, second);
        }
    }

    @Override
    public Sample sample() {
        return new Sample(
                """
                - id: met
                  kind: date
                  text: When did the conversation take place?
                  hint: For example, 27 3 2026.
                  earliest: 2026-01-01
                  latest: 2031-12-31
                """,
                List.of(
                        Map.of("met.day", List.of("07"), "met.month", List.of("3"), "met.year", List.of("2026")),
                        Map.of("met.day", List.of("29"), "met.month", List.of("Feb"), "met.year", List.of("2028")),
                        Map.of()),
                List.of(
                        Map.of("met.day", List.of("7"), "met.year", List.of("2026")),
                        Map.of("met.day", List.of("31"), "met.month", List.of("June"), "met.year", List.of("2026")),
                        Map.of("met.day", List.of("7"), "met.month", List.of("3"), "met.year", List.of("26")),
                        Map.of("met.day", List.of("7"), "met.month", List.of("3"), "met.year", List.of("2025")),
                        Map.of("met.day", List.of("x"), "met.month", List.of("3"), "met.year", List.of("2026"))));
    }
}
