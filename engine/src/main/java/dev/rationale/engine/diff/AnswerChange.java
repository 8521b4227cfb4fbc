package dev.rationale.engine.diff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One difference between two answers.
 *
 * @param code what differs: the code of a recommendation, request, gap or claim, the id of a rule or fact; empty for the status
 * @param before what was said of it, empty where there was nothing
 * @param after what is said of it, empty where there is nothing
 */
public record AnswerChange(
        AnswerPart part, Kind kind, String code, Map<String, Object> before, Map<String, Object> after) {

    /** The member of a rule that holds its firings. */
    static final String FIRINGS = "firings";

    private static final List<String> STATUS = List.of("status", "reason");
    private static final List<String> GRADE = List.of("direction", "strength", "verdict", "certainty");

    /** How it differs. */
    public enum Kind {
        APPEARS,
        GOES,
        /** Direction, strength or certainty; of an appraisal its verdict or certainty. */
        GRADE,
        /** Another rule, another wording or other facts of the patient; the grade is the same. */
        REASON,
        /** The status is another. */
        STATUS,
        /** A fact has other values, or a rule fired otherwise. */
        CONTENT
    }

    /** The change from one item to another of the same part and code that says something else. */
    static AnswerChange between(AnswerItem before, AnswerItem after) {
        Kind kind = switch (before.part()) {
            case STATUS -> Kind.STATUS;
            case RULE, FACT -> Kind.CONTENT;
            default -> shown(GRADE, before.members()).equals(shown(GRADE, after.members())) ? Kind.REASON : Kind.GRADE;
        };
        return new AnswerChange(before.part(), kind, before.code(), before.members(), after.members());
    }

    static AnswerChange appears(AnswerItem item) {
        return new AnswerChange(item.part(), Kind.APPEARS, item.code(), Map.of(), item.members());
    }

    static AnswerChange goes(AnswerItem item) {
        return new AnswerChange(item.part(), Kind.GOES, item.code(), item.members(), Map.of());
    }

    /** True if it is about a recommendation: what a clinician is advised to do. */
    public boolean isAdvice() {
        return part == AnswerPart.RECOMMENDATION;
    }

    /** The grade, verdict or status as it was; empty where there was none. */
    public String from() {
        return shown(before);
    }

    /** The grade, verdict or status as it is; empty where there is none. */
    public String to() {
        return shown(after);
    }

    private String shown(Map<String, Object> members) {
        return part == AnswerPart.STATUS
                ? String.join(" ", shown(STATUS, members)).strip()
                : String.join(", ", shown(GRADE, members));
    }

    private static List<String> shown(List<String> names, Map<String, Object> members) {
        return names.stream()
                .filter(members::containsKey)
                .map(name -> String.valueOf(members.get(name)))
                .toList();
    }

    /** The names of the members that are not the same, sorted. */
    public Set<String> members() {
        return Stream.of(before, after)
                .flatMap(one -> one.keySet().stream())
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How often the rule fired before; 0 for all that is no rule. */
    public int firedBefore() {
        return fired(before);
    }

    /** How often the rule fires now; 0 for all that is no rule. */
    public int firesNow() {
        return fired(after);
    }

    private static int fired(Map<String, Object> members) {
        return members.get(FIRINGS) instanceof Collection<?> firings ? firings.size() : 0;
    }
}
