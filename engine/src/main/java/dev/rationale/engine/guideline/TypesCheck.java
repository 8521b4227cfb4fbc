package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Parameter;
import dev.rationale.engine.type.DeclaredCourse;
import dev.rationale.engine.type.DeclaredDerived;
import dev.rationale.engine.type.DeclaredFact;
import dev.rationale.engine.type.DeclaredSeries;
import dev.rationale.engine.type.DeclaredType;
import dev.rationale.engine.type.InputTypes;
import dev.rationale.engine.type.Operator;
import dev.rationale.engine.type.PackageTypes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What must hold between the series and courses of a package, the types that they are made of, and the manifest. */
final class TypesCheck {

    /** The kind of fault of a parameter that is missing: the types are sound without it. */
    static final String UNSET = "M007";

    private static final Set<String> OF_A_COURSE = Set.of("at", "end", "lastDose", "exposures");
    private static final Pattern TIME = Pattern.compile("(?i)\\b(?:hour|day|week|month|year)s?\\b");
    private static final String TEXT = String.class.getName();

    private final List<DeclaredType> declared;
    private final InputTypes inputs;
    private final FileProblems faults;

    TypesCheck(List<DeclaredType> declared, FileProblems faults) {
        this.declared = declared;
        this.inputs = new InputTypes("", declared);
        this.faults = faults;
    }

    void all(Optional<Manifest> manifest) {
        for (DeclaredType type : declared) {
            if (type instanceof DeclaredSeries series) {
                series(series);
            } else if (type instanceof DeclaredFact fact) {
                labels(fact);
                company(fact);
            } else if (type instanceof DeclaredCourse course) {
                course(course);
                manifest.ifPresent(known -> gap(course, known));
            } else if (type instanceof DeclaredDerived derived) {
                derived(derived);
                manifest.ifPresent(known -> parameters(derived, known));
            }
        }
    }

    /** Labels are named after their field, and nothing inside a type may be called like it. */
    private void labels(DeclaredFact fact) {
        fact.fields().stream()
                .filter(field -> field.type().isEmpty() && field.label().equals(fact.name()))
                .forEach(field -> faults.add(
                        "D001",
                        "types." + fact.name() + ".fields." + field.name(),
                        "the labels of '" + field.name() + "' would be called like their type " + fact.name()));
    }

    private void company(DeclaredFact fact) {
        boolean read = inputs.isRead(fact.name()) && inputs.isRead(fact.onlyWith());
        if (!fact.onlyWith().isEmpty() && !read) {
            unknown(fact, "onlyWith", fact.name() + " and '" + fact.onlyWith() + "' are not both types that are read");
        }
    }

    private void series(DeclaredSeries series) {
        if (!inputs.isValue(series.madeOf(), series.value())) {
            unknown(series, "series", "'" + series.value() + "' of " + series.madeOf() + " is no number that is read");
        }
    }

    private void course(DeclaredCourse course) {
        if (!inputs.lasts(course.madeOf())) {
            unknown(course, "course", course.madeOf() + " is nothing that is read and lasts");
            return;
        }
        course.gathered().stream()
                .filter(one -> !holds(course, one.field(), "<" + TEXT + ">") && !holds(course, one.field(), TEXT))
                .forEach(one -> unknown(
                        course,
                        "fields",
                        "'" + one.field() + "' of " + course.madeOf() + " is no text and no list of texts"));
        if (!course.leaveOut().isEmpty() && !holds(course, course.leaveOut(), "boolean")) {
            unknown(course, "leaveOut", "'" + course.leaveOut() + "' of " + course.madeOf() + " is no flag");
        }
        if (!course.by().isEmpty() && !holds(course, course.by(), TEXT)) {
            unknown(course, "by", "'" + course.by() + "' of " + course.madeOf() + " is no text");
            return;
        }
        Set<String> own = new TreeSet<>(OF_A_COURSE);
        own.add(course.by());
        course.gathered().stream()
                .filter(one -> !own.add(one.name()))
                .forEach(one -> faults.add(
                        "D001",
                        "types." + course.name() + ".fields." + one.name(),
                        "the course " + course.name() + " has a field '" + one.name() + "' already"));
        course.id().stream()
                .filter(one -> !own.contains(one))
                .forEach(one -> faults.add(
                        "D003",
                        "types." + course.name() + ".id",
                        "the id names '" + one + "', which is no field of the course " + course.name()));
    }

    private void derived(DeclaredDerived type) {
        Operator operator = type.operator();
        boolean known = operand(type, "of", type.of());
        boolean kind = DeclaredDerived.isKind(type.of());
        if (known && operator.needsValue() && !kind && !inputs.isValue(type.of(), type.value())) {
            unknown(type, "value", "'" + type.value() + "' of " + type.of() + " is no number that is read");
        }
        if (operator.needsEvent() && type.event().isEmpty()) {
            unknown(type, "derive", "what is derived by '" + operator.word() + "' names its 'event'");
        } else if (operator.needsEvent()) {
            operand(type, "event", type.event());
        }
        if (operator == Operator.VALUE_AT
                && (type.after().isEmpty() || type.tolerance().isEmpty())) {
            unknown(type, "derive", "a value at a time names the parameters 'after' and 'tolerance'");
        }
        idle(type, "event", operator.needsEvent() ? "" : type.event());
        idle(type, "after", operator == Operator.VALUE_AT ? "" : type.after());
        idle(type, "tolerance", operator == Operator.VALUE_AT ? "" : type.tolerance());
    }

    /** What an operator does not look at says nothing, and whoever writes it means something. */
    private void idle(DeclaredDerived type, String key, String written) {
        if (!written.isEmpty()) {
            unknown(
                    type,
                    key,
                    "'" + key + "' means nothing for '" + type.operator().word() + "'");
        }
    }

    /** Kinds are looked for when they have been read. */
    private boolean operand(DeclaredDerived type, String key, String operand) {
        boolean known = !operand.isEmpty() && (DeclaredDerived.isKind(operand) || inputs.isDated(operand));
        if (!known) {
            unknown(type, key, "'" + operand + "' is neither a kind nor a type that is read and has a date");
        }
        return known;
    }

    private void parameters(DeclaredDerived type, Manifest manifest) {
        parameter(type, "within", type.within(), "month", manifest);
        parameter(type, "after", type.after(), "month", manifest);
        parameter(type, "tolerance", type.tolerance(), "month", manifest);
    }

    /** A parameter that a type names is set, and in the unit in which it is counted. */
    private void parameter(DeclaredType type, String key, String name, String unit, Manifest manifest) {
        String place = "types." + type.name() + "." + key;
        Optional<Parameter> parameter = manifest.parameters().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (!name.isEmpty() && parameter.isEmpty()) {
            List<String> set =
                    manifest.parameters().stream().map(Parameter::name).toList();
            faults.add(
                    UNSET,
                    place,
                    type.name() + " needs the parameter '" + name + "', which is not set",
                    Nearest.maybe(name, set));
        }
        parameter
                .map(Parameter::measuredIn)
                .filter(written -> TIME.matcher(written).find()
                        && !written.toLowerCase(Locale.ROOT).contains(unit))
                .ifPresent(written -> faults.add(
                        UNSET,
                        place,
                        "'" + key + "' of " + type.name() + " is counted in " + unit + "s, and the parameter '" + name
                                + "' is in " + written,
                        "a parameter in " + unit + "s was meant."));
    }

    /** The kinds from which something is derived are declared, and are results where a number is asked for. */
    static void kinds(PackageTypes types, List<FactKind> kinds, FileProblems faults) {
        for (DeclaredType type : types.declared()) {
            if (type instanceof DeclaredDerived derived) {
                derived.operands().stream()
                        .filter(DeclaredDerived::isKind)
                        .filter(operand -> kinds.stream().noneMatch(kind -> fits(derived, operand, kind)))
                        .forEach(operand -> faults.add(
                                "D004",
                                "types." + derived.name() + (operand.equals(derived.of()) ? ".of" : ".event"),
                                "'" + operand + "' is no kind of which "
                                        + derived.operator().word() + " can be derived",
                                Nearest.maybe(
                                        operand,
                                        kinds.stream()
                                                .filter(kind -> fits(derived, kind.kind(), kind))
                                                .map(FactKind::kind)
                                                .toList())));
            }
        }
    }

    private static boolean fits(DeclaredDerived derived, String operand, FactKind kind) {
        boolean number = derived.operator().needsValue() && operand.equals(derived.of());
        return kind.kind().equals(operand) && !kind.own() && (!number || kind.of() == KindOf.RESULT);
    }

    private boolean holds(DeclaredCourse course, String field, String java) {
        return inputs.field(course.madeOf(), field)
                .filter(one -> one.endsWith(java))
                .isPresent();
    }

    private void gap(DeclaredCourse course, Manifest manifest) {
        parameter(course, "gap", course.gap(), "day", manifest);
    }

    private void unknown(DeclaredType type, String key, String what) {
        faults.add("D004", "types." + type.name() + "." + key, what);
    }
}
