package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.fact.Born;
import dev.rationale.engine.fact.Deceased;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.engine.fact.Person;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.ReadingAttribute;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Facts of one kind as a case writes them: a day, a value by day, something by its name, the members of a fact, or a list of these. Of
 * several kinds that share a member each fact names its own.
 */
final class KindForm {

    private static final String NOT_UNDERSTOOD = "not-understood";
    private static final Set<String> OF_A_PERSON = new TreeSet<>(Set.of("born", "sex", "deceased"));
    private static final List<String> NONE = List.of();

    private final List<FactKind> kinds;
    private final FactKind kind;
    private final String member;
    private final String own;
    private final boolean numbered;
    private final List<Fact> facts;

    /** Under {@code declared}, where every fact has a number. */
    KindForm(List<FactKind> kinds, List<Fact> facts) {
        this(kinds, kinds.get(0).kind(), "", true, facts);
    }

    /**
     * In a member of the case.
     *
     * @param kinds those that are written in it
     * @param member its name, by which facts are called
     * @param own the name within that one, if there are several, else the same
     */
    KindForm(List<FactKind> kinds, String member, String own, List<Fact> facts) {
        this(kinds, member, own, false, facts);
    }

    private KindForm(List<FactKind> kinds, String member, String own, boolean numbered, List<Fact> facts) {
        this.kinds = kinds;
        this.kind = kinds.get(0);
        this.member = member;
        this.own = own;
        this.numbered = numbered;
        this.facts = facts;
    }

    void all(JsonNode value) {
        if (!value.has(NOT_UNDERSTOOD)) {
            understood(value, false);
            return;
        }
        facts.add(new NotUnderstood(
                next(), kind.kind(), value.path(NOT_UNDERSTOOD).asText(), NONE));
        ObjectNode rest = value.<ObjectNode>deepCopy().without(NOT_UNDERSTOOD);
        if (!rest.isEmpty()) {
            understood(rest, false);
        }
    }

    private void understood(JsonNode value, boolean listed) {
        if (value.isArray()) {
            value.forEach(one -> understood(one, true));
        } else if (kind.of() == KindOf.PATIENT && !kind.own()) {
            person(value);
        } else if (!value.isObject()) {
            single(value, listed);
        } else if (isWhole(value)) {
            facts.add(fact(listed ? nextOfList() : next(), written -> written.members(value)));
        } else {
            value.properties().forEach(entry -> named(entry.getKey(), entry.getValue()));
        }
    }

    /** True if the members are those of a fact, not days or names. */
    private boolean isWhole(JsonNode value) {
        Set<String> known =
                kinds.stream().flatMap(one -> WrittenFact.members(one).stream()).collect(Collectors.toSet());
        boolean whole = false;
        for (var member : value.properties()) {
            whole |= known.contains(member.getKey());
        }
        return whole;
    }

    private void person(JsonNode value) {
        value.fieldNames().forEachRemaining(key -> known(kind.kind(), key, OF_A_PERSON));
        if (value.has("sex")) {
            facts.add(new Person("Person/case", KnownNames.sex(value.path("sex").asText()), NONE));
        }
        if (value.has("born")) {
            facts.add(new Born("Born/case", CaseValues.when(value.path("born").asText()), NONE));
        }
        if (value.has("deceased")) {
            facts.add(new Deceased(
                    "Deceased/case", CaseValues.when(value.path("deceased").asText()), NONE));
        }
    }

    /** One value that says it all: the day of a condition or a dose, the medicine of an order. */
    private void single(JsonNode value, boolean listed) {
        switch (kind.of()) {
            case PROPOSAL -> proposed(value);
            case CONDITION, INTOLERANCE, EXPOSURE, PATIENT -> {
                boolean dose = kind.of() == KindOf.EXPOSURE;
                String id = listed || dose || numbered ? next() : own;
                facts.add(fact(id, written -> written.single(value)));
            }
            case RESULT, ANSWER, EVENT, ENROLMENT ->
                throw new IllegalArgumentException("the kind '" + kind.kind() + "' has the value " + value.asText()
                        + " without a day; expected values by day, such as {2026-11-20: 60}");
        }
    }

    private void proposed(JsonNode value) {
        if (!value.isBoolean()) {
            facts.add(fact(next(), written -> written.named(value.asText())));
        } else if (value.asBoolean()) {
            facts.add(fact(numbered ? next() : kind.of().written(), written -> {}));
        }
    }

    /** A result by its day, or something by its name. */
    private void named(String key, JsonNode value) {
        if (kind.of() != KindOf.RESULT && kind.of() != KindOf.ANSWER) {
            facts.add(fact(next(), written -> {
                written.named(key);
                written.rest(value);
            }));
            return;
        }
        if (!value.isArray()) {
            result(member, key, value);
            return;
        }
        for (int number = 0; number < value.size(); number++) {
            result(member + "-" + number, key, value.get(number));
        }
    }

    private void result(String name, String day, JsonNode value) {
        facts.add(fact(numbered ? next() : name + "/" + CaseValues.when(day), written -> {
            written.at(day);
            written.value(value);
        }));
    }

    private Fact fact(String id, Consumer<WrittenFact> write) {
        WrittenFact written = new WrittenFact(kinds);
        write.accept(written);
        written.put(ReadingAttribute.ID, id);
        return written.fact();
    }

    /** One of the {@code effects} is an {@code effect}. */
    private String nextOfList() {
        return member.replaceFirst("s$", "") + "-" + facts.size();
    }

    private String next() {
        return member + "-" + facts.size();
    }

    /** Refuses a key that is none of those known. */
    static void known(String of, String key, Set<String> known) {
        if (!known.contains(key)) {
            throw new IllegalArgumentException("the key '" + key + "' of '" + of + "' is not known; known are "
                    + String.join(", ", known) + Nearest.hint(key, known));
        }
    }
}
