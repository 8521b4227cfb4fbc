package dev.rationale.engine.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.engine.diff.AnswerChange.Kind;
import dev.rationale.engine.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * In what two answers about one patient differ.
 *
 * <pre>{@code
 * for (AnswerChange change : AnswerDiff.between(before, after).conclusions()) { ... }
 * }</pre>
 *
 * @param changes in the order of the parts; within a part first what appears or changes, in the order of the later answer, then
 *     what goes, in that of the earlier one
 */
public record AnswerDiff(List<AnswerChange> changes) {

    public AnswerDiff {
        changes = List.copyOf(changes);
    }

    /** The differences of two evaluations; a fact differs if one of its values does. */
    public static AnswerDiff between(Evaluation before, Evaluation after) {
        return between(EvaluationItems.of(before), EvaluationItems.of(after));
    }

    /** The differences of two answers in their canonical JSON, every text included; the guideline's name and digest are not. */
    public static AnswerDiff between(JsonNode before, JsonNode after) {
        return between(CanonicalItems.of(before), CanonicalItems.of(after));
    }

    private static AnswerDiff between(List<AnswerItem> before, List<AnswerItem> after) {
        List<AnswerChange> changes = new ArrayList<>();
        for (AnswerPart part : AnswerPart.values()) {
            part(byCode(part, before), byCode(part, after), changes);
        }
        return new AnswerDiff(changes);
    }

    private static Map<String, AnswerItem> byCode(AnswerPart part, List<AnswerItem> items) {
        Map<String, AnswerItem> byCode = new LinkedHashMap<>();
        items.stream().filter(item -> item.part() == part).forEach(item -> byCode.put(item.code(), item));
        return byCode;
    }

    private static void part(
            Map<String, AnswerItem> before, Map<String, AnswerItem> after, List<AnswerChange> changes) {
        after.forEach((code, item) -> {
            AnswerItem was = before.get(code);
            if (was == null) {
                changes.add(AnswerChange.appears(item));
            } else if (!was.equals(item)) {
                changes.add(AnswerChange.between(was, item));
            }
        });
        before.forEach((code, item) -> {
            if (!after.containsKey(code)) {
                changes.add(AnswerChange.goes(item));
            }
        });
    }

    /** True if both answers conclude the same in the same way. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The changes of what is concluded, without those of the explanation. */
    public List<AnswerChange> conclusions() {
        return changes.stream().filter(one -> one.part().isConclusion()).toList();
    }

    /** The codes or ids of what differs in a part, in whatever way. */
    public List<String> in(AnswerPart part) {
        return changes.stream()
                .filter(one -> one.part() == part)
                .map(AnswerChange::code)
                .toList();
    }

    /** The codes or ids of what differs in a part in one way. */
    public List<String> in(AnswerPart part, Kind kind) {
        return changes.stream()
                .filter(one -> one.part() == part && one.kind() == kind)
                .map(AnswerChange::code)
                .toList();
    }
}
