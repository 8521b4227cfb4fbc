package dev.rationale.committee.draft;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.fact.Born;
import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Deceased;
import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.fact.Person;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.guideline.ReadingAttribute;
import dev.rationale.engine.type.Records;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Facts as a case writes them under {@code declared}: the way back from what {@link dev.rationale.committee.cases.PatientForm} reads. What
 * the short form cannot say, such as a number that is only known to lie within limits, is left out.
 */
final class ShortForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<ReadingAttribute> UNWRITTEN = EnumSet.of(
            ReadingAttribute.ID,
            ReadingAttribute.SOURCES,
            ReadingAttribute.MEASURED_IN,
            ReadingAttribute.KIND,
            ReadingAttribute.TELLING);
    private static final Set<ReadingAttribute> TRUE_UNLESS_SAID =
            EnumSet.of(ReadingAttribute.ACTIVE, ReadingAttribute.RUNNING);

    private final List<FactKind> kinds;
    private final Map<String, ArrayNode> byKind = new LinkedHashMap<>();
    private final Map<String, String> notUnderstood = new LinkedHashMap<>();
    private final ObjectNode person = NODES.objectNode();

    ShortForm(List<FactKind> kinds) {
        this.kinds = kinds;
    }

    /** The member {@code declared} of a patient with some facts. */
    static ObjectNode declared(List<FactKind> kinds, List<Fact> facts) {
        ShortForm form = new ShortForm(kinds);
        facts.forEach(form::add);
        return form.declared();
    }

    private ObjectNode declared() {
        ObjectNode declared = NODES.objectNode();
        if (!person.isEmpty()) {
            kinds.stream()
                    .filter(kind -> kind.of() == KindOf.PATIENT && !kind.own())
                    .findFirst()
                    .ifPresent(kind -> declared.set(kind.kind(), person));
        }
        byKind.forEach((kind, all) -> declared.set(kind, all.size() == 1 ? all.get(0) : all));
        notUnderstood.forEach((kind, what) -> {
            if (!declared.path(kind).isArray()) {
                declared.withObject(JsonPointer.empty().appendProperty(kind)).put("not-understood", what);
            }
        });
        return declared;
    }

    private void add(Fact fact) {
        if (fact instanceof Born born) {
            person.put("born", day(born.at()));
        } else if (fact instanceof Person one) {
            person.put("sex", one.sex());
        } else if (fact instanceof Deceased deceased) {
            person.put("deceased", day(deceased.at()));
        } else if (fact instanceof NotUnderstood open) {
            notUnderstood.put(open.kind(), open.what());
        } else {
            kinds.stream()
                    .filter(kind -> kind.includes(fact))
                    .findFirst()
                    .ifPresent(kind -> members(kind, fact).ifPresent(list(kind.kind())::add));
        }
    }

    private ArrayNode list(String kind) {
        return byKind.computeIfAbsent(kind, any -> NODES.arrayNode());
    }

    /** The members of a fact; nothing if one of them cannot be written. */
    private static Optional<ObjectNode> members(FactKind kind, Fact fact) {
        ObjectNode members = NODES.objectNode();
        boolean whole = true;
        for (Map.Entry<String, ReadingAttribute> one : kind.type().filled().entrySet()) {
            ReadingAttribute attribute = one.getValue();
            Map<String, Object> values = Records.values(fact);
            if (!UNWRITTEN.contains(attribute) && values.containsKey(one.getKey())) {
                Object value = values.get(one.getKey());
                if (!isUsual(attribute, value, kind)) {
                    Optional<JsonNode> written = written(value);
                    written.ifPresent(node -> members.set(one.getKey(), node));
                    whole &= written.isPresent();
                }
            }
        }
        return whole && !members.isEmpty() ? Optional.of(members) : Optional.empty();
    }

    /** What a case need not say of a fact. */
    private static boolean isUsual(ReadingAttribute attribute, Object value, FactKind kind) {
        return switch (attribute) {
            case UNTIL, AT -> value.equals(When.UNKNOWN) && (attribute == ReadingAttribute.UNTIL || !kind.own());
            case END -> value.equals(End.ONGOING);
            case GRADE -> value.equals(0);
            case POSITIVE -> kind.type().has(ReadingAttribute.ANSWER);
            case ACTIVE, RUNNING, ATTRIBUTED, ALONE, INTERRUPTED -> value.equals(TRUE_UNLESS_SAID.contains(attribute));
            default -> false;
        };
    }

    private static Optional<JsonNode> written(Object value) {
        if (value instanceof When when) {
            return Optional.of(NODES.textNode(day(when)));
        } else if (value instanceof End end) {
            return Optional.of(NODES.textNode(
                    end.dates().isEmpty() ? "undated" : day(end.dates().get(0))));
        } else if (value instanceof Bounds bounds) {
            return bounds(bounds);
        } else if (value instanceof Boolean flag) {
            return Optional.of(NODES.booleanNode(flag));
        } else if (value instanceof Double number) {
            return Optional.of(number(number));
        } else if (value instanceof Integer number) {
            return Optional.of(NODES.numberNode(number));
        } else if (value instanceof Collection<?> texts) {
            ArrayNode all = NODES.arrayNode();
            new TreeSet<>(texts.stream().map(String::valueOf).toList()).forEach(all::add);
            return Optional.of(all);
        }
        return Optional.of(NODES.textNode(String.valueOf(value)));
    }

    private static Optional<JsonNode> bounds(Bounds bounds) {
        if (bounds.isExact()) {
            return Optional.of(number(bounds.lower()));
        } else if (bounds.isUndetected()) {
            return Optional.of(NODES.textNode("not-detected"));
        } else if (bounds.equals(Bounds.below(bounds.upper()))) {
            return Optional.of(NODES.textNode("<" + Bounds.plain(bounds.upper())));
        } else if (bounds.equals(Bounds.above(bounds.lower()))) {
            return Optional.of(NODES.textNode(">" + Bounds.plain(bounds.lower())));
        }
        return Optional.empty();
    }

    private static JsonNode number(double value) {
        return value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE
                ? NODES.numberNode((int) value)
                : NODES.numberNode(value);
    }

    /** A day, month or year; of days between two the last one. */
    private static String day(When when) {
        String text = when.toString();
        if (text.equals("?")) {
            return "unknown";
        }
        return text.contains("/") ? when.latest().toString() : text;
    }
}
