package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.fact.Age;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Dated;
import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.type.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An input of a guideline that can be set to a number: a result of a day, the patient's age, or for how long a medicine has been
 * taken.
 *
 * @param name the name by which it is set, for instance {@code cd4}
 * @param form how patients are written
 */
public record Input(FactKind kind, String name, PatientForm form) {

    private static final double FEW = 20;
    private static final double TENTH = 0.1;

    /** What it is, by language. */
    public Map<String, String> title() {
        Map<String, String> title = kind.written().axis().title();
        return title.isEmpty() ? kind.label() : title;
    }

    /** The unit, as it is shown. */
    public String unit() {
        return switch (kind.of()) {
            case PATIENT -> Age.MEASURED_IN;
            case EXPOSURE -> "months";
            default -> kind.measuredIn();
        };
    }

    /** The smallest difference that is looked at: a tenth where there are only a few whole numbers. */
    public double step() {
        Bounds plausible = kind.plausible();
        return isDated() && plausible.upper() - plausible.lower() <= FEW ? TENTH : 1;
    }

    /** The values that a map draws where none are named, {@code 0..600}; empty if it is not drawn. */
    public String range() {
        return kind.written().axis().range();
    }

    /** True for a result of a day; else it stands for the patient as a whole. */
    public boolean isDated() {
        return kind.of() == KindOf.RESULT;
    }

    /**
     * The facts with the input set to a value on a day, in place of what they say of it.
     *
     * @param others where the facts name no such medicine, facts that may name one
     */
    public List<Fact> set(List<Fact> facts, List<Fact> others, String value, LocalDate on) {
        Fact supposed = switch (kind.of()) {
            case PATIENT -> born(on.minusYears(Long.parseLong(value)));
            case EXPOSURE -> begun(facts, others, on.minusMonths(Long.parseLong(value)));
            default -> measured(value, on);
        };
        List<Fact> set = new ArrayList<>(facts);
        set.removeIf(fact -> isReplaced(fact, supposed));
        set.add(supposed);
        return set;
    }

    private boolean isReplaced(Fact fact, Fact supposed) {
        boolean same = kind.of() == KindOf.PATIENT ? fact.type().equals(supposed.type()) : kind.includes(fact);
        return same && (!isDated() || isOfOneDay(fact, supposed));
    }

    /** A result replaces those of its day. */
    public static boolean isOfOneDay(Fact one, Fact other) {
        return one instanceof Dated dated
                && other instanceof Dated same
                && dated.at().earliest().equals(same.at().earliest());
    }

    private Fact measured(String value, LocalDate on) {
        ObjectNode byDay = JsonNodeFactory.instance.objectNode();
        byDay.put(on.toString(), value);
        return form.facts(form.written(kind, byDay)).get(0);
    }

    private Fact born(LocalDate day) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return form.facts(form.written(
                        kind,
                        kind.own()
                                ? json.textNode(day.toString())
                                : json.objectNode().put("born", day.toString())))
                .get(0);
    }

    /** The medicine that was begun last, as if it were taken since that day. */
    private Fact begun(List<Fact> facts, List<Fact> others, LocalDate day) {
        Fact taken = last(facts).or(() -> last(others)).orElseGet(() -> named(day));
        Map<String, Object> values = new HashMap<>(Records.values(taken));
        values.put("id", kind.kind() + "/supposed");
        values.put("at", When.on(day));
        values.computeIfPresent("end", (name, end) -> End.ONGOING);
        values.computeIfPresent("until", (name, until) -> When.UNKNOWN);
        values.computeIfPresent("running", (name, running) -> true);
        values.computeIfPresent("interrupted", (name, interrupted) -> false);
        values.put("sources", List.of());
        return Records.made(taken.getClass(), values);
    }

    private Optional<Fact> last(List<Fact> facts) {
        return facts.stream()
                .filter(kind::includes)
                .max(Comparator.comparing((Fact fact) -> ((Dated) fact).at()).thenComparing(Fact::id));
    }

    private Fact named(LocalDate day) {
        if (kind.names().isEmpty()) {
            throw new IllegalArgumentException("no medicine of the kind '" + kind.kind()
                    + "' is on record of which it could be said since when it is taken.");
        }
        ObjectNode byName = JsonNodeFactory.instance.objectNode();
        byName.put(kind.names().firstKey(), day.toString());
        return form.facts(form.written(kind, byName)).get(0);
    }
}
