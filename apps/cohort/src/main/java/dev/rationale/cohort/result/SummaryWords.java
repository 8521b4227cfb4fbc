package dev.rationale.cohort.result;

import dev.rationale.cohort.result.CountTable.Counted;
import dev.rationale.engine.report.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is counted, in words of the guideline and of the house. What no words were written for stands for itself. */
record SummaryWords(Wording wording) {

    private static final String TITLE = ".title";

    String heading(CountTable table) {
        return wording.say("cohort." + table.name() + TITLE);
    }

    /** The head of a column. */
    String column(String name) {
        return wording.sayOr("cohort.column." + name, name);
    }

    /** How many, as the language writes it. */
    String count(long count) {
        return String.format(Locale.forLanguageTag(wording.language()), "%,d", count);
    }

    /** All that is counted, one text for each column. */
    List<String> cells(CountTable table, Counted row) {
        return IntStream.range(0, table.by().size())
                .mapToObj(column -> {
                    String cell = cell(table, column, row);
                    return cell.isEmpty() ? "–" : cell;
                })
                .toList();
    }

    /** What is counted in one line, one column left out. */
    String name(CountTable table, Counted row, int without) {
        return IntStream.range(0, table.by().size())
                .filter(column -> column != without)
                .mapToObj(column -> inShort(table, column, row))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Why nothing was said is a sentence, too long for a picture. */
    private String inShort(CountTable table, int column, Counted row) {
        boolean sentence =
                table.name().equals("statuses") && table.by().get(column).equals("reason");
        return sentence ? row.of().get(column) : cell(table, column, row);
    }

    /** What is counted, of one column. */
    String cell(CountTable table, int column, Counted row) {
        String value = row.of().get(column);
        String name = table.by().get(column);
        return switch (name) {
            case "code" ->
                title((table.name().equals("requests") ? "request." : "recommendation.") + value)
                        .orElse(value);
            case "reason" -> table.name().equals("excluded") ? what(value) : withheld(value);
            case "stratum" -> stratum(value);
            case "value" -> label(row.of().get(column - 1), value);
            case "direction", "strength", "certainty" -> wording.sayOr(name + "." + value, value);
            case "what" -> what(value);
            case "reasons" -> each(value, "; ", this::what);
            case "kind", "kinds" -> each(value, ", ", one -> wording.sayOr("value." + one, one));
            default -> wording.sayOr("cohort." + name + "." + value, value);
        };
    }

    private static String each(String values, String between, UnaryOperator<String> word) {
        return Arrays.stream(values.split(between, -1)).map(word).collect(Collectors.joining(between));
    }

    /** A title in which nothing of a patient is filled in; dots where what is counted is worded otherwise for some. */
    private Optional<String> title(String key) {
        List<String> titles = Stream.concat(
                        Stream.of(key + TITLE),
                        wording.texts().keys(wording.language()).stream()
                                .filter(one -> one.startsWith(key + ".") && one.endsWith(TITLE)))
                .flatMap(one -> fixed(one).stream())
                .distinct()
                .toList();
        return titles.stream().findFirst().map(first -> titles.size() > 1 ? first + " …" : first);
    }

    /** A text in which nothing of a patient is filled in. */
    private Optional<String> fixed(String key) {
        return wording.texts().template(wording.language(), key).filter(text -> text.indexOf('{') < 0);
    }

    private String what(String code) {
        return wording.sayOr("exclusion." + code, wording.sayOr("entry." + code, code));
    }

    private String withheld(String code) {
        return fixed("withheld." + code).map(sentence -> code + ". " + sentence).orElse(code);
    }

    /** The fact and its member, as the profile of a patient names them. */
    private String stratum(String name) {
        return Arrays.stream(name.split("\\.", -1))
                .map(part -> wording.sayOr("report.profile." + part, part))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** A label belongs to the words of its member, or to those of all values; most labels are levels. */
    private String label(String stratum, String value) {
        return Stream.of(stratum.substring(stratum.lastIndexOf('.') + 1), "value", "level")
                .flatMap(family -> fixed(family + "." + value).stream())
                .findFirst()
                .orElse(value);
    }
}
