package dev.rationale.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of every file. */
class CasesTest {

    @TestFactory
    Stream<DynamicNode> everyCaseHolds() {
        return Cases.all().stream().collect(Collectors.groupingBy(Case::file)).entrySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey(), file.getValue().stream().map(CasesTest::test)));
    }

    private static DynamicTest test(Case one) {
        return DynamicTest.dynamicTest(
                one.name(),
                () -> assertThat(CaseCheck.differences(
                                one, Cases.GUIDELINE.evaluate(one.patient(), one.clocks()), Cases.GUIDELINE))
                        .as(one.file() + ": " + one.name())
                        .isEmpty());
    }
}
