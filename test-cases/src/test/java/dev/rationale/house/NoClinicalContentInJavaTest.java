package dev.rationale.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clinical content is data and rules: a clinician must never have to ask a programmer where a number comes from. */
class NoClinicalContentInJavaTest {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"])(\\d[\\d_]*(?:\\.\\d+)?)[dDfFlL]?(?![\\w.])");
    private static final Pattern DRL_NUMBER = Pattern.compile("(?<=[<>=]\\s{0,3}|\\( ?)(\\d+(?:\\.\\d+)?)\\b");

    /** LOINC ({@code 24467-3}), SNOMED CT (six digits and more), ATC ({@code L03AC01}), NCIt ({@code C41338}). */
    private static final Pattern CODE =
            Pattern.compile("\\b\\d{3,6}-\\d\\b|\\b\\d{6,18}\\b|\\b[A-Z]\\d{2}[A-Z]{2}\\d{2}\\b|\\bC\\d{5}\\b");

    /** Clinical words only: "recommendation" is a word of the engine, which the command's help has to use. */
    private static final Pattern CLINICAL_SENTENCE = Pattern.compile(
            "(?i)(interleukin|aldesleukin|antiretroviral|prophylaxis|viraemia|we recommend|patients? with)[^\"]* [^\"]* ");

    /** Numbers that mean nothing clinical by themselves: counts, array positions, bases. */
    private static final Set<String> PLAIN =
            Set.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "12", "16", "31");

    @Test
    void noCodeOfATerminologyStandsInAString() {
        assertThat(strings().filter(found -> CODE.matcher(found.text()).find())).isEmpty();
    }

    @Test
    void noClinicalSentenceStandsInAString() {
        assertThat(strings()
                        .filter(found -> CLINICAL_SENTENCE.matcher(found.text()).find()))
                .isEmpty();
    }

    @Test
    void noThresholdOfTheRulesStandsInTheJavaOfEngineRulesOrAdapter() {
        Set<String> thresholds = thresholds();
        assertThat(thresholds).as("thresholds found in DRL").contains("200", "100");
        assertThat(content(sources("engine", "rules", "fhir-adapter"), NUMBER, 1)
                        .filter(found -> thresholds.contains(found.text().replace("_", ""))))
                .isEmpty();
    }

    private static Set<String> thresholds() {
        return Repository.drl().stream()
                .map(Repository::text)
                .map(text -> COMMENT.matcher(text).replaceAll(""))
                .flatMap(text -> DRL_NUMBER.matcher(text).results().map(match -> match.group(1)))
                .filter(number -> !PLAIN.contains(number))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Found> strings() {
        return content(Repository.mainJava(), STRING, 1);
    }

    private static List<Path> sources(String... modules) {
        return Repository.mainJava().stream()
                .filter(file -> Stream.of(modules)
                        .anyMatch(module -> Repository.name(file).startsWith(module + "/")))
                .toList();
    }

    private static Stream<Found> content(List<Path> files, Pattern pattern, int group) {
        return files.stream().flatMap(file -> {
            String code = COMMENT.matcher(Repository.text(file)).replaceAll("");
            String searched = pattern == NUMBER ? STRING.matcher(code).replaceAll("\"\"") : code;
            return pattern.matcher(searched)
                    .results()
                    .map((MatchResult match) -> new Found(Repository.name(file), match.group(group)));
        });
    }

    /** A piece of text and the file it was found in; its text is what a failing test prints. */
    private record Found(String file, String text) {}
}
