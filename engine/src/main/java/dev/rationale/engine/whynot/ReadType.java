package dev.rationale.engine.whynot;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.ReadingAttribute;
import dev.rationale.engine.rule.Constraint;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.RuleIndex;
import dev.rationale.engine.type.DeclaredCourse;
import dev.rationale.engine.type.DeclaredDerived;
import dev.rationale.engine.type.DeclaredType;
import dev.rationale.engine.type.PackageTypes;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type of fact that is read for a package, and what may be supposed of it.
 *
 * @param kinds the declared kinds that become facts of it
 * @param partOf the series and courses that are made of its facts: only of these the dates decide
 */
record ReadType(Class<? extends Fact> record, RuleIndex rules, List<FactKind> kinds, List<DeclaredType> partOf) {

    /** What every fact that is read has, beside what it says. */
    private static final Set<String> FRAME = Set.of("id", "at", "end", "sources");

    /**
     * The types of read facts among some that rules ask for, and those of which a series or a course is among them; types of the engine are
     * supposed by their kinds.
     */
    static List<ReadType> of(Set<String> asked, Guideline guideline) {
        PackageTypes types = guideline.types();
        Set<String> names = new TreeSet<>(asked);
        types.declared().stream()
                .filter(type -> asked.contains(type.name()))
                .flatMap(ReadType::operands)
                .forEach(names::add);
        return names.stream()
                .flatMap(name -> types.named(name).stream())
                .filter(ReadType::isRead)
                .map(record -> new ReadType(record, guideline.rules(), kinds(guideline, record), partOf(types, record)))
                .toList();
    }

    private static Stream<String> operands(DeclaredType type) {
        return type instanceof DeclaredDerived derived ? derived.operands().stream() : Stream.of(type.madeOf());
    }

    private static boolean isRead(Class<?> record) {
        List<String> components = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return components.contains("id")
                && components.contains("sources")
                && !record.getPackageName().equals(Fact.class.getPackageName());
    }

    private static List<DeclaredType> partOf(PackageTypes types, Class<?> record) {
        return types.declared().stream()
                .filter(type -> operands(type).anyMatch(record.getSimpleName()::equals))
                .toList();
    }

    private static List<FactKind> kinds(Guideline guideline, Class<?> record) {
        return guideline.kinds().stream()
                .filter(kind -> kind.own() && kind.type().name().equals(record.getSimpleName()))
                .toList();
    }

    /** True for a number that a kind of this type can have in a field. */
    boolean isPlausible(String field, double number) {
        return kinds.isEmpty()
                || kinds.stream()
                        .anyMatch(kind -> kind.type().filled().get(field) != ReadingAttribute.VALUE
                                || Bounds.exactly(number).isWithin(kind.plausible()));
    }

    /** Fields that are true of what by itself means nothing. */
    Set<String> leftOut() {
        return partOf.stream()
                .flatMap(type -> type instanceof DeclaredCourse course ? Stream.of(course.leaveOut()) : Stream.of())
                .collect(Collectors.toSet());
    }

    /** True if a trend may be read from its results. */
    boolean isFollowed() {
        return partOf.stream().anyMatch(type -> !(type instanceof DeclaredCourse));
    }

    String name() {
        return record.getSimpleName();
    }

    /** What it says, beside when and where that was recorded. */
    List<RecordComponent> fields() {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> !FRAME.contains(component.getName()))
                .toList();
    }

    boolean has(String component) {
        return Arrays.stream(record.getRecordComponents())
                .anyMatch(one -> one.getName().equals(component));
    }

    /** The texts with which rules compare a field. */
    Set<String> texts(String field) {
        return rules.rules().stream()
                .flatMap(rule -> rule.patterns().stream())
                .filter(pattern -> pattern.type().equals(name()))
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(ReadType::single)
                .filter(one -> one.left().text().equals(field))
                .flatMap(one -> one.values().stream())
                .flatMap(Expression::literalTexts)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Constraint.Comparison> single(Constraint constraint) {
        if (constraint instanceof Constraint.Connected connected) {
            return connected.parts().stream().flatMap(ReadType::single);
        }
        return constraint instanceof Constraint.Comparison comparison ? Stream.of(comparison) : Stream.of();
    }
}
