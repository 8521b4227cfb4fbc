package dev.rationale.committee.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.FactType;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.ReadingAttribute;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a case says of one fact, in the terms in which a reader would have read it; whatever it leaves out is the usual. */
final class WrittenFact {

    private static final String RUNNING = "running";
    private static final String INTERRUPTED = "interrupted";
    private static final List<String> COURSES = List.of(RUNNING, INTERRUPTED, "over");
    private static final String STATUS = "status";

    /** What may be said of facts beside the components of their type. */
    private static final Map<String, ReadingAttribute> OTHERWISE = Map.of(
            "at", ReadingAttribute.AT,
            "since", ReadingAttribute.AT,
            "from", ReadingAttribute.AT,
            "until", ReadingAttribute.UNTIL,
            "to", ReadingAttribute.END);

    /** What is not written of a fact but known of it. */
    private static final Set<ReadingAttribute> UNWRITTEN = EnumSet.of(
            ReadingAttribute.ID, ReadingAttribute.SOURCES, ReadingAttribute.MEASURED_IN, ReadingAttribute.TELLING);

    private static final Set<KindOf> UNDATED = EnumSet.of(KindOf.EXPOSURE, KindOf.EVENT, KindOf.ENROLMENT);

    private final List<FactKind> kinds;
    private final Map<ReadingAttribute, Object> said = new EnumMap<>(ReadingAttribute.class);

    WrittenFact(List<FactKind> kinds) {
        this.kinds = kinds;
    }

    /** The members in which facts of a kind can be written. */
    static Set<String> members(FactKind kind) {
        Set<String> members = new TreeSet<>();
        kind.type().filled().forEach((component, attribute) -> {
            if (!UNWRITTEN.contains(attribute)) {
                members.add(component);
            }
        });
        OTHERWISE.forEach((name, attribute) -> {
            if (has(kind.type(), attribute)) {
                members.add(name);
            }
        });
        if (kind.type().has(ReadingAttribute.RUNNING)) {
            members.add(STATUS);
        }
        if (kind.of() == KindOf.PATIENT) {
            members.removeAll(OTHERWISE.keySet());
        } else if (!kind.own()) {
            members.remove("kind");
        }
        return members;
    }

    /** An end is written as its day. */
    private static boolean has(FactType type, ReadingAttribute attribute) {
        boolean end = attribute == ReadingAttribute.END || attribute == ReadingAttribute.UNTIL;
        return end ? type.has(ReadingAttribute.END) || type.has(ReadingAttribute.UNTIL) : type.has(attribute);
    }

    void put(ReadingAttribute attribute, Object value) {
        said.put(attribute, value);
    }

    void at(String day) {
        put(ReadingAttribute.AT, CaseValues.when(day));
    }

    /** The value of a result, or the answer. */
    void value(JsonNode value) {
        say(kinds.get(0).of() == KindOf.ANSWER ? ReadingAttribute.ANSWER : ReadingAttribute.VALUE, value);
    }

    /** What the only value of a fact says: a day, or what is known of a patient. A dose ends on its day. */
    void single(JsonNode value) {
        FactKind kind = kinds.get(0);
        if (kind.type().has(ReadingAttribute.SEX)) {
            say(ReadingAttribute.SEX, value);
            return;
        }
        at(value.asText());
        if (kind.of() == KindOf.EXPOSURE) {
            say(ReadingAttribute.END, value);
        }
    }

    /** The name under which a fact stands. */
    void named(String name) {
        FactKind kind = kinds.get(0);
        ReadingAttribute by = switch (kind.of()) {
            case EXPOSURE, PROPOSAL -> ReadingAttribute.DRUG;
            case ENROLMENT -> ReadingAttribute.STUDY;
            default -> ReadingAttribute.MEMBER;
        };
        if (by == ReadingAttribute.DRUG) {
            KnownNames.medicine(kind, name);
        }
        if (by == ReadingAttribute.DRUG && kind.type().has(ReadingAttribute.DRUGS)) {
            put(ReadingAttribute.DRUGS, Set.of(name));
        } else if (kind.type().has(by)) {
            put(by, by == ReadingAttribute.MEMBER ? KnownNames.member(kind, name) : name);
        } else {
            KindForm.known(kind.kind(), name, members(kind));
        }
    }

    /** What stands under the name: since when it is, or all else that is known of it. */
    void rest(JsonNode value) {
        if (value.isObject()) {
            members(value);
        } else {
            at(value.asText());
        }
    }

    void members(JsonNode written) {
        written.properties().forEach(entry -> {
            FactKind kind = kind(written);
            String name = entry.getKey();
            KindForm.known(kind.kind(), name, members(kind));
            ReadingAttribute component = kind.type().filled().get(name);
            ReadingAttribute attribute = component == null ? OTHERWISE.get(name) : component;
            if (attribute == null) {
                status(entry.getValue().asText());
            } else {
                say(attribute, entry.getValue());
            }
        });
    }

    /** Of several kinds the one that is named by what tells them apart. */
    private FactKind kind(JsonNode written) {
        if (kinds.size() == 1) {
            return kinds.get(0);
        }
        List<String> known = kinds.stream().map(FactKind::kind).toList();
        String name = kinds.get(0).type().filled().entrySet().stream()
                .filter(entry -> entry.getValue() == ReadingAttribute.KIND)
                .map(entry -> written.path(entry.getKey()).asText())
                .findFirst()
                .orElse("");
        return kinds.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is none of the kinds "
                        + String.join(", ", known) + "." + Nearest.hint(name, known)));
    }

    private void status(String status) {
        if (!COURSES.contains(status)) {
            throw new IllegalArgumentException(
                    "'" + status + "' is no status of a medicine." + Nearest.hint(status, COURSES));
        }
        put(ReadingAttribute.RUNNING, status.equals(RUNNING));
        put(ReadingAttribute.INTERRUPTED, status.equals(INTERRUPTED));
    }

    private void say(ReadingAttribute attribute, JsonNode value) {
        switch (attribute) {
            case AT -> at(value.asText());
            case UNTIL, END -> {
                put(ReadingAttribute.END, end(value.asText()));
                put(
                        ReadingAttribute.UNTIL,
                        value.asText().equals("undated") ? When.UNKNOWN : CaseValues.when(value.asText()));
            }
            case VALUE -> put(attribute, WrittenAmount.of(kinds.get(0), value.asText()));
            case ANSWER -> answer(value.asText());
            case ACTIVE, ATTRIBUTED, ALONE, RUNNING, INTERRUPTED, POSITIVE -> put(attribute, flag(value));
            case GRADE -> put(attribute, (int) CaseValues.number(value.asText()));
            case SEX -> put(attribute, KnownNames.sex(value.asText()));
            case DRUG -> {
                KnownNames.medicine(kinds.get(0), value.asText());
                put(attribute, value.asText());
            }
            case DRUGS -> {
                Set<String> drugs = texts(value);
                drugs.forEach(drug -> KnownNames.medicine(kinds.get(0), drug));
                put(attribute, drugs);
            }
            case CLASSES -> {
                Set<String> classes = texts(value);
                classes.forEach(one -> KnownNames.medicines(kinds.get(0), one));
                put(attribute, classes);
            }
            case MEMBER -> put(attribute, KnownNames.member(kinds.get(0), value.asText()));
            default -> put(attribute, value.asText());
        }
    }

    private static End end(String text) {
        return text.equals("undated") ? End.UNDATED : End.on(CaseValues.when(text));
    }

    private void answer(String text) {
        put(ReadingAttribute.ANSWER, KnownNames.answer(kinds.get(0), text));
        put(ReadingAttribute.POSITIVE, text.equals("positive"));
    }

    private static boolean flag(JsonNode value) {
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("'" + value.asText() + "' is neither true nor false.");
        }
        return value.asBoolean();
    }

    private static Set<String> texts(JsonNode value) {
        if (!value.isArray()) {
            return Set.of(value.asText());
        }
        Set<String> texts = new TreeSet<>();
        value.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    Fact fact() {
        FactKind kind = kind();
        boolean graded = said.containsKey(ReadingAttribute.GRADE);
        FactType type = graded ? kind.type() : kind.effect().ungraded().orElse(kind.type());
        said.putIfAbsent(ReadingAttribute.KIND, kind.kind());
        said.putIfAbsent(ReadingAttribute.SOURCES, List.of());
        said.putIfAbsent(ReadingAttribute.MEASURED_IN, kind.measuredIn());
        said.putIfAbsent(ReadingAttribute.ACTIVE, true);
        said.putIfAbsent(ReadingAttribute.ATTRIBUTED, false);
        said.putIfAbsent(ReadingAttribute.ALONE, false);
        said.putIfAbsent(ReadingAttribute.TELLING, KnownNames.telling(kind, said));
        said.putIfAbsent(ReadingAttribute.RUNNING, true);
        said.putIfAbsent(ReadingAttribute.INTERRUPTED, false);
        said.putIfAbsent(ReadingAttribute.END, End.ONGOING);
        said.putIfAbsent(ReadingAttribute.UNTIL, When.UNKNOWN);
        said.putIfAbsent(ReadingAttribute.GRADE, 0);
        said.putIfAbsent(ReadingAttribute.SCALE, "recorded");
        said.putIfAbsent(ReadingAttribute.STATUS, "on-study");
        if (UNDATED.contains(kind.of()) && !kind.own()) {
            said.putIfAbsent(ReadingAttribute.AT, When.UNKNOWN);
        }
        if (!kind.own()) {
            said.putIfAbsent(ReadingAttribute.DRUG, kind.kind());
        }
        complete(kind, type);
        inOrder(kind);
        return type.make(said);
    }

    private FactKind kind() {
        return kinds.stream()
                .filter(one -> kinds.size() == 1 || one.kind().equals(said.get(ReadingAttribute.KIND)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("of what kind it is, is not written; expected one of "
                        + kinds.stream().map(FactKind::kind).collect(Collectors.joining(", "))));
    }

    private void inOrder(FactKind kind) {
        if (said.get(ReadingAttribute.AT) instanceof When at
                && said.get(ReadingAttribute.UNTIL) instanceof When until
                && !at.equals(When.UNKNOWN)
                && !until.equals(When.UNKNOWN)
                && at.surelyAfter(until.latest())) {
            throw new IllegalArgumentException(
                    "'" + until + "' as the end of '" + kind.kind() + "' lies before its beginning, '" + at + "'");
        }
    }

    private void complete(FactKind kind, FactType type) {
        type.filled().forEach((component, attribute) -> {
            if (!said.containsKey(attribute)) {
                throw new IllegalArgumentException("'" + component + "' of kind '" + kind.kind() + "' is missing");
            }
        });
    }
}
