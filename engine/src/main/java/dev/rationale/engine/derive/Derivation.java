package dev.rationale.engine.derive;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Lasting;
import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.type.DeclaredCourse;
import dev.rationale.engine.type.DeclaredDerived;
import dev.rationale.engine.type.DeclaredFact;
import dev.rationale.engine.type.DeclaredSeries;
import dev.rationale.engine.type.DeclaredType;
import dev.rationale.engine.type.PackageTypes;
import dev.rationale.engine.type.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Folds the facts of some types into the series and courses that a package declares of them. */
public final class Derivation {

    private final PackageTypes types;
    private final Map<String, Parameter> parameters;
    private final LocalDate asOf;

    public Derivation(PackageTypes types, Map<String, Parameter> parameters, LocalDate asOf) {
        this.types = types;
        this.parameters = parameters;
        this.asOf = asOf;
    }

    /**
     * The facts that rules match in place of those that they are made of.
     *
     * @param inputs what was read, without what lies after the clinical clock
     * @param taken what is made of these by others, facts that were taken over as they are among it
     */
    public List<Reduced> of(List<Fact> inputs, List<Reduced> taken) {
        Map<String, List<Fact>> byType = inputs.stream().collect(Collectors.groupingBy(Fact::type));
        List<Reduced> derived = new ArrayList<>();
        for (Reduced step : taken) {
            if (isMatched(step.fact().type(), byType.keySet())) {
                derived.add(step);
            }
        }
        for (DeclaredType type : types.declared()) {
            if (type instanceof DeclaredDerived derive) {
                derived(derive, inputs).ifPresent(derived::add);
                continue;
            }
            List<Fact> of = byType.getOrDefault(type.madeOf(), List.of());
            if (!of.isEmpty()) {
                derived.addAll(made(type, of));
            }
        }
        return derived;
    }

    /** What an operator makes of the facts that were read, with its operands; nothing where something is missing. */
    public Optional<Reduced> derived(DeclaredDerived type, List<Fact> inputs) {
        Class<? extends Fact> record = types.named(type.name()).orElseThrow();
        return new Derived(type, record, inputs, asOf, this::whole).fact();
    }

    /** False of a type that something else is made of, and of one whose facts matter only beside others, if there is none of these. */
    private boolean isMatched(String name, Set<String> there) {
        for (DeclaredType type : types.declared()) {
            boolean alone = type instanceof DeclaredFact read
                    && read.name().equals(name)
                    && !read.onlyWith().isEmpty()
                    && !there.contains(read.onlyWith());
            if (alone || type.madeOf().equals(name)) {
                return false;
            }
        }
        return true;
    }

    private List<Reduced> made(DeclaredType type, List<Fact> of) {
        Class<? extends Fact> record = types.named(type.name()).orElseThrow();
        if (type instanceof DeclaredSeries) {
            return List.of(new Reduced(Records.made(record, Map.of("results", of)), of));
        }
        if (type instanceof DeclaredCourse course) {
            List<Lasting> exposures = of.stream().map(Lasting.class::cast).toList();
            return new Courses(course, record, asOf, gap(course)).of(exposures);
        }
        return List.of();
    }

    private long gap(DeclaredCourse course) {
        if (course.gap().isEmpty()) {
            return Long.MAX_VALUE;
        }
        return whole(course.gap());
    }

    private long whole(String parameter) {
        Parameter set = parameters.get(parameter);
        if (set == null) {
            throw new IllegalArgumentException("The guideline sets no parameter '" + parameter + "'.");
        }
        return set.whole();
    }
}
