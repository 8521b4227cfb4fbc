package dev.rationale.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.committee.cases.CaseResult;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of every file. */
class CasesTest {

    @TestFactory
    Stream<DynamicNode> everyCaseHolds() {
        return Cases.all().stream()
                .collect(Collectors.groupingBy(evaluated -> evaluated.one().file(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey(), file.getValue().stream().map(CasesTest::test)));
    }

    @Test
    void thereAreAtLeastTwoHundredAndNoTwoOfAFileShareAName() {
        assertThat(Cases.all()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(Cases.all())
                .extracting(evaluated ->
                        evaluated.one().file() + ": " + evaluated.one().name())
                .doesNotHaveDuplicates();
    }

    private static DynamicTest test(CaseResult evaluated) {
        return DynamicTest.dynamicTest(
                evaluated.one().name(),
                () -> assertThat(evaluated.differences())
                        .as(evaluated.one().file() + ": " + evaluated.one().name())
                        .isEmpty());
    }
}
