package dev.rationale.mutation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flips each threshold, each comparison and each citation of the rules, and each parameter, one at a time. */
final class Mutants {

    private static final Pattern CONDITIONS = Pattern.compile("(?m)^when$(?s:(.*?))^then$");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"$-])\\d+(?:\\.\\d+)?(?![\\w.\"])");
    private static final Pattern COMPARISON = Pattern.compile("(?<=\\s)(<=|>=|==|!=|<|>)(?=\\s)");
    private static final Pattern CITATIONS = Pattern.compile("(?m)^@Cites\\(\"([^\"]*)\"\\)");
    private static final Pattern KEY = Pattern.compile("\\w+");
    private static final Pattern PARAMETER = Pattern.compile("(?<=value: )\\d+");
    private static final Map<String, String> FLIPPED =
            Map.of("<=", "<", ">=", ">", "<", "<=", ">", ">=", "==", "!=", "!=", "==");
    private static final String OTHER = "smith2003";
    private static final String ANOTHER = "levy2003";

    private final Path guideline;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(Path guideline) {
        this.guideline = guideline;
    }

    static List<Mutant> of(Path guideline) throws IOException {
        Mutants mutants = new Mutants(guideline);
        try (Stream<Path> files = Files.walk(guideline.resolve("rules"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".drl"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                mutants.inside(file, text, CONDITIONS, 1, NUMBER, Mutants::neighbours);
                mutants.inside(
                        file, text, CONDITIONS, 1, COMPARISON, sign -> List.of(FLIPPED.getOrDefault(sign, sign)));
                mutants.inside(file, text, CITATIONS, 1, KEY, key -> List.of(key.equals(OTHER) ? ANOTHER : OTHER));
            }
        }
        Path manifest = guideline.resolve("guideline.yaml");
        mutants.inside(
                manifest, Files.readString(manifest), Pattern.compile("(?s)(.*)"), 1, PARAMETER, Mutants::neighbours);
        return mutants.mutants;
    }

    private static List<String> neighbours(String number) {
        BigDecimal step = new BigDecimal(number.contains(".") ? "0.01" : "1");
        BigDecimal value = new BigDecimal(number);
        return Stream.of(value.add(step), value.subtract(step))
                .filter(neighbour -> neighbour.signum() >= 0)
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private void inside(
            Path file, String text, Pattern region, int group, Pattern place, Function<String, List<String>> changed) {
        Matcher regions = region.matcher(text);
        while (regions.find()) {
            int start = regions.start(group);
            place.matcher(regions.group(group))
                    .results()
                    .forEach(found -> changed.apply(found.group())
                            .forEach(replacement -> add(file, text, start, found, replacement)));
        }
    }

    private void add(Path file, String text, int start, MatchResult found, String replacement) {
        int from = start + found.start();
        String after = text.substring(0, from) + replacement + text.substring(start + found.end());
        int line = (int) text.substring(0, from).lines().count();
        mutants.add(new Mutant(guideline.relativize(file), line, line(text, from), line(after, from), after));
    }

    private static String line(String text, int at) {
        int end = text.indexOf('\n', at);
        return text.substring(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
    }
}
