package dev.rationale.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A document that names a test as proof names one that there is. */
class NamedTestsTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)#(\\w+)`");

    @Test
    void everyTestThatADocumentNamesExists() {
        Map<String, String> tests = Repository.allJava().stream()
                .filter(file -> file.toString().endsWith("Test.java"))
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        Repository::text,
                        (first, second) -> first + second));
        Stream<String> missing = documents()
                .flatMap(document -> NAMED.matcher(Repository.text(document))
                        .results()
                        .filter(named -> !tests.getOrDefault(named.group(1), "").contains(" " + named.group(2) + "("))
                        .map(named -> Repository.name(document) + " -> " + named.group()));
        assertThat(missing).isEmpty();
    }

    @Test
    void theTableOfAttacksNamesATestForEach() {
        String table = Repository.text(Repository.root().resolve("docs/security.md"));
        assertThat(table.lines()
                        .filter(line ->
                                line.startsWith("| ") && !line.startsWith("| attack") && !line.startsWith("| what"))
                        .filter(line -> !NAMED.matcher(line).find()))
                .isEmpty();
    }

    private static Stream<Path> documents() {
        return Repository.walk(Repository.root().resolve("docs"))
                .filter(file -> file.toString().endsWith(".md"));
    }
}
