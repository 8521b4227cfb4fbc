package dev.rationale.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The checklist of CDS Hooks names tests that exist, and is complete. */
class ChecklistTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([DRPCFJT]\\d+) \\|(.*)\\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");
    private static final Pattern STATUS = Pattern.compile("\\| (done|not here: \\w)");
    private static final Map<String, Integer> IDS = Map.of("D", 10, "R", 17, "P", 7, "C", 18, "F", 6, "J", 10, "T", 31);

    private final String checklist = Repository.text(Repository.root().resolve("docs/cds-hooks-checklist.md"));

    @Test
    void everyRequirementHasOneRow() {
        Map<String, Long> rows = ROW.matcher(checklist)
                .results()
                .collect(Collectors.groupingBy(row -> row.group(1), Collectors.counting()));
        assertThat(rows.values()).containsOnly(1L);
        IDS.forEach((letter, last) -> {
            for (int number = 1; number <= last; number++) {
                assertThat(rows).containsKey(letter + number);
            }
        });
    }

    @Test
    void everyNamedTestExists() {
        Map<String, String> tests = Repository.allJava().stream()
                .filter(file -> file.toString().endsWith("Test.java"))
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        Repository::text,
                        (one, other) -> one + other));
        List<MatchResult> named = TEST.matcher(checklist).results().toList();
        assertThat(named).hasSizeGreaterThan(60);
        for (MatchResult test : named) {
            assertThat(tests).containsKey(test.group(1));
            if (test.group(2) != null) {
                assertThat(tests.getOrDefault(test.group(1), ""))
                        .as(test.group())
                        .contains(" " + test.group(2) + "(");
            }
        }
    }

    @Test
    void everyRequirementIsMetOrLeftOutWithAReason() {
        assertThat(ROW.matcher(checklist)
                        .results()
                        .filter(row -> !STATUS.matcher(row.group(2)).find())
                        .map(row -> row.group(1)))
                .isEmpty();
    }

    @Test
    void everyRowThatIsDoneNamesItsTest() {
        assertThat(ROW.matcher(checklist)
                        .results()
                        .filter(row -> row.group(2).contains("| done"))
                        .filter(row -> !TEST.matcher(row.group(2)).find())
                        .map(row -> row.group(1)))
                .isEmpty();
    }
}
