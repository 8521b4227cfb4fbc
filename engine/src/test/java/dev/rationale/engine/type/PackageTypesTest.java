package dev.rationale.engine.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Measured;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.type.DeclaredFact.Form;
import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackageTypesTest {

    private static final When DAY = When.on(LocalDate.of(2001, 3, 1));

    private static final DeclaredFact GAIN = new DeclaredFact(
            "Gain",
            Form.CONCLUSION,
            "",
            List.of("horizon", "level"),
            List.of(
                    DeclaredField.of("horizon", FieldType.TEXT),
                    DeclaredField.of("cells", FieldType.NUMBER),
                    DeclaredField.of("drugs", FieldType.TEXTS),
                    DeclaredField.of("level", List.of("POOR", "GOOD"))));

    private static final DeclaredFact CUP =
            new DeclaredFact("Cup", Form.DATED, "", List.of(), List.of(DeclaredField.of("volume", FieldType.NUMBER)));

    private final PackageTypes types = types(GAIN, CUP);

    @Test
    void aConclusionIsARecordWithAnIdFromItsFields() throws ReflectiveOperationException {
        Fact gain = gain(types, "now", 12.5, List.of("b", "a", "b"));

        assertThat(gain.type()).isEqualTo("Gain");
        assertThat(gain.id()).isEqualTo("Gain/now/GOOD");
        assertThat(gain).isEqualTo(gain(types, "now", 12.5, List.of("a", "b")));
        assertThat(gain).isNotEqualTo(gain(types, "now", 12, List.of("a", "b")));
        assertThat(gain).hasToString("Gain[horizon=now, cells=12.5, drugs=[a, b], level=GOOD]");
    }

    @Test
    void whatIsReadHasAnIdADateAndSourcesOfItsOwn() throws ReflectiveOperationException {
        Fact cup = fact(types, "Cup", "Cup/1", 0.2, DAY, List.of("Observation/1"));

        assertThat(cup)
                .isInstanceOfSatisfying(
                        Dated.class, dated -> assertThat(dated.at()).isEqualTo(DAY));
        assertThat(cup.id()).isEqualTo("Cup/1");
        assertThat(cup.sources()).containsExactly("Observation/1");
    }

    @Test
    void noFieldIsEmptyAndNoNumberIsNone() {
        assertThatThrownBy(() -> gain(types, null, 1, List.of()))
                .hasRootCauseInstanceOf(NullPointerException.class)
                .hasRootCauseMessage("horizon of Gain");
        assertThatThrownBy(() -> gain(types, "now", Double.NaN, List.of()))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("Gain: a number was expected, and NaN is none.");
    }

    @Test
    void packagesThatDeclareTheSameShareTheirTypes() throws ReflectiveOperationException {
        PackageTypes same = types(CUP, GAIN);

        assertThat(same.key()).isEqualTo(types.key());
        assertThat(gain(same, "now", 1, List.of())).isEqualTo(gain(types, "now", 1, List.of()));
    }

    @Test
    void packagesThatDeclareOtherTypesOfANameDoNot() {
        PackageTypes other = types(CUP);

        assertThat(other.key()).isNotEqualTo(types.key());
        assertThat(other.named("Gain")).isEmpty();
        assertThat(other.named("Cup").orElseThrow())
                .isNotEqualTo(types.named("Cup").orElseThrow());
    }

    @Test
    void typesOfTheApplicationAreFoundBesideThem() {
        assertThat(types.named("Measured")).contains(Measured.class);
        assertThat(types.named("Bounds")).as("a value is no fact").isEmpty();
    }

    @Test
    void javaPackageFollowsFromTheIdOfTheGuideline() {
        assertThat(PackageTypes.javaPackage("af-anticoagulation")).isEqualTo("rationale.af_anticoagulation");
        assertThat(PackageTypes.javaPackage("2003")).isEqualTo("rationale._2003");
        assertThat(PackageTypes.javaPackage("new")).isEqualTo("rationale._new");
    }

    @Test
    void namesThatMeanSomethingElseAreNone() {
        Set<String> packages = Set.of(Fact.class.getPackageName());

        assertThat(TypeNames.isType("Gain", packages)).isTrue();
        assertThat(List.of("gain", "Gain{}", "String", "Runtime", "List", "Measured", "Fact", "A B"))
                .noneMatch(name -> TypeNames.isType(name, packages));
        assertThat(List.of("Cells", "class", "id", "type", "getClass", "a;b", "hashCode", "when"))
                .noneMatch(name -> TypeNames.isField(name, Form.CONCLUSION));
        assertThat(TypeNames.isField("at", Form.CONCLUSION)).isTrue();
        assertThat(TypeNames.isField("at", Form.DATED)).isFalse();
        assertThat(TypeNames.isLabel("LOW_LEVEL")).isTrue();
        assertThat(TypeNames.isLabel("low")).isFalse();
    }

    private static PackageTypes types(DeclaredType... declared) {
        return PackageTypes.of("tea", List.of(declared));
    }

    private static Fact gain(PackageTypes types, @Nullable String horizon, double cells, List<String> drugs)
            throws ReflectiveOperationException {
        Class<?> level = types.loader().loadClass("rationale.tea.Gain$Level");
        Object[] values = {horizon, cells, drugs, level.getEnumConstants()[1]};
        return fact(types, "Gain", values);
    }

    private static Fact fact(PackageTypes types, String name, Object... values) throws ReflectiveOperationException {
        try {
            return (Fact) Arrays.stream(types.named(name).orElseThrow().getConstructors())
                    .findFirst()
                    .orElseThrow()
                    .newInstance(values);
        } catch (InvocationTargetException e) {
            throw new ReflectiveOperationException(e.getCause());
        }
    }
}
