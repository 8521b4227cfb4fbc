package dev.rationale.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point to exists. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern PATH =
            Pattern.compile("`((?:engine|rules|fhir-adapter|service|test-cases|apps|docs)/[\\w./-]*\\w|[A-Z]+\\.md)`");

    @Test
    void everyRelativeLinkLeadsSomewhere() {
        assertThat(documents().stream().flatMap(document -> broken(document, LINK, document.resolveSibling("."))))
                .isEmpty();
    }

    @Test
    void everyPathNamedInADocumentExists() {
        assertThat(documents().stream().flatMap(document -> broken(document, PATH, Repository.root())))
                .isEmpty();
    }

    private static Stream<String> broken(Path document, Pattern pattern, Path base) {
        return pattern.matcher(Repository.text(document))
                .results()
                .map(match -> match.group(1))
                .filter(target -> !Files.exists(base.resolve(target).normalize()))
                .map(target -> Repository.name(document) + " -> " + target);
    }

    private static List<Path> documents() {
        Path root = Repository.root();
        try (Stream<Path> top = Files.list(root)) {
            return Stream.concat(top.filter(Files::isRegularFile), Repository.walk(root.resolve("docs")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
