package dev.rationale.engine.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.fact.Measured;
import dev.rationale.engine.rule.DrlFile;
import dev.rationale.engine.rule.DrlFile.Import;
import dev.rationale.engine.rule.Span;
import dev.rationale.engine.type.PackageTypes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PermittedTypesTest {

    private static final Span ANYWHERE = new Span(0, 0, 1, 1);

    private static PermittedTypes types(String packageName, String... imports) {
        List<Import> targets =
                Stream.of(imports).map(target -> new Import(ANYWHERE, target)).toList();
        return new PermittedTypes(
                new DrlFile("rules/a.drl", packageName, targets, List.of()), PackageTypes.of("some", List.of()));
    }

    @Test
    void factsAreNamedByTheirImport() {
        assertThat(types("some.rules", "dev.rationale.engine.fact.*").named("Measured"))
                .contains(Measured.class);
        assertThat(types("some.rules").named("Measured")).isEmpty();
    }

    @Test
    void nameThatMayMeanSomethingElseIsNone() {
        PermittedTypes types = types("dev.rationale.engine", "dev.rationale.engine.fact.*");

        assertThat(types.named("Guideline")).isEmpty();
        assertThat(types.named("Runtime")).isEmpty();
        assertThat(types.named("Accessors")).isEmpty();
        assertThat(types("java.io", "java.util.List").named("File")).isEmpty();
    }

    @Test
    void namesOfFactsReachNothingOfJavas() {
        Set<String> names = types("some.rules", "dev.rationale.engine.fact.*", "dev.rationale.engine.evidence.*")
                .names(Stream.of("Measured", "Results", "State", "Evidence", "BodyOfEvidence", "AsOf"));

        assertThat(names).contains("latest", "below", "isBelow", "claim");
        assertThat(names)
                .doesNotContain(
                        "getClass", "class", "wait", "notify", "repeat", "format", "formatted", "forName", "exec")
                .doesNotContain("exit", "start", "stream", "forEach", "removeIf", "add", "remove", "clear", "intern");
    }
}
