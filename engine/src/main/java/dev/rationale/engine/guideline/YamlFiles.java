package dev.rationale.engine.guideline;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the YAML files of a package; one that is not of its shape is told and not read. */
public final class YamlFiles {

    private static final ObjectMapper MAPPER = StrictYaml.mapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    /** What the reader says of a text in which nothing is written. */
    private static final String NOTHING = "No content to map";

    private static final Pattern MARK = Pattern.compile("line (\\d+), column (\\d+)");
    private static final Pattern BEGUN = Pattern.compile("while (scanning a simple key|parsing a flow)");

    /** What was most likely meant, by what the reader says; the first that fits. */
    private static final List<Map.Entry<String, String>> CURES = List.of(
            Map.entry("cannot start any token", "the text needs quotation marks around it."),
            Map.entry("scanning a simple key", "the colon, or the space after it, is missing."),
            Map.entry("parsing a flow sequence", "a bracket is not closed, or a comma is missing."),
            Map.entry("parsing a flow mapping", "a brace is not closed, or a comma is missing."));

    private static final Pattern SAYS =
            Pattern.compile("^(while|found|expected|could not|mapping values|Duplicate|block|did not|unexpected)");

    private final List<Problem> problems;

    /**
     * Begins with no file.
     *
     * @param problems where it is told what is wrong with a file
     */
    YamlFiles(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param shape the name of its schema
     */
    <T> Optional<T> read(String path, String text, Class<T> type, String shape) {
        try {
            return isOfItsShape(path, text, shape)
                    ? Optional.ofNullable(MAPPER.readValue(text, type))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            problems.add(noYaml(path, text, e));
            return Optional.empty();
        }
    }

    /** What keeps a text from being YAML, at its place; the characters that mislead most often are named. */
    public static Problem noYaml(String path, String text, JsonProcessingException failure) {
        if (failure.getOriginalMessage().startsWith(NOTHING)) {
            return new Problem("Y001", path, 1, 1, "the file is empty, or holds nothing but comments", "it can go.");
        }
        JsonLocation place = failure.getLocation();
        int line = place == null ? 0 : place.getLineNr();
        int column = place == null ? 0 : place.getColumnNr();
        // The last mark of the message is where reading stopped; the first says what was being read, and where that
        // begins.
        boolean begun = BEGUN.matcher(failure.getOriginalMessage()).find();
        for (Matcher mark = MARK.matcher(failure.getOriginalMessage()); mark.find(); ) {
            line = Integer.parseInt(mark.group(1));
            column = Integer.parseInt(mark.group(2));
            if (begun) {
                break;
            }
        }
        return new Problem("Y001", path, line, column, said(failure), maybe(text, line, failure.getOriginalMessage()));
    }

    private static String said(JsonProcessingException failure) {
        String said = failure.getOriginalMessage()
                .lines()
                .map(String::strip)
                .filter(one -> SAYS.matcher(one).find())
                .limit(2)
                .collect(Collectors.joining(", "))
                .replaceFirst("\\. \\(Do not use .*", "");
        return said.isEmpty() ? failure.getOriginalMessage().lines().findFirst().orElse("this is no YAML") : said;
    }

    private static String maybe(String text, int line, String said) {
        if (text.lines().skip(Math.max(0, line - 2)).limit(2).anyMatch(YamlFiles::isIndentedOddly)) {
            return "the line is indented by a tab or a no-break space; YAML knows plain spaces only.";
        }
        String written = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
        if (written.strip().matches("-[^-\\s].*")) {
            return "a space is missing after the hyphen.";
        }
        return CURES.stream()
                .filter(cure -> said.contains(cure.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static boolean isIndentedOddly(String line) {
        int start = 0;
        while (start < line.length()
                && (Character.isWhitespace(line.charAt(start)) || Character.isSpaceChar(line.charAt(start)))) {
            start++;
        }
        return line.substring(0, start).chars().anyMatch(one -> one != ' ');
    }

    private boolean isOfItsShape(String path, String text, String shape) throws JsonProcessingException {
        JsonNode document = MAPPER.readTree(text);
        if (document.isMissingNode()) {
            return true;
        }
        List<Problem> misshapen = new ArrayList<>(Shape.of(shape).problems(path, text, document));
        misshapen.addAll(YamlTraps.in(path, text));
        problems.addAll(misshapen);
        return misshapen.isEmpty();
    }
}
