package dev.rationale.committee.change;

import dev.rationale.committee.change.AnswerChange.Kind;
import dev.rationale.committee.change.AnswerChange.Part;
import dev.rationale.engine.conclusion.Appraisal;
import dev.rationale.engine.conclusion.DataRequest;
import dev.rationale.engine.conclusion.Withheld;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.report.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Compares two answers about one patient. The changes come in the order of the parts, and within a part in that of the answer. */
public final class AnswerDiff {

    private final Evaluation before;
    private final Evaluation after;
    private final List<AnswerChange> changes = new ArrayList<>();

    private AnswerDiff(Evaluation before, Evaluation after) {
        this.before = before;
        this.after = after;
    }

    public static List<AnswerChange> of(Evaluation before, Evaluation after) {
        AnswerDiff diff = new AnswerDiff(before, after);
        diff.status();
        diff.part(Part.RECOMMENDATION, Evaluation::recommendations, Advice::code, AnswerDiff::grade, diff::advice);
        diff.part(Part.DATA_REQUEST, Evaluation::dataRequests, DataRequest::code, one -> "", diff::same);
        diff.part(Part.WITHHELD, Evaluation::withheld, Withheld::reason, one -> "", diff::same);
        diff.part(
                Part.EVIDENCE_GAP,
                Evaluation::evidenceGaps,
                gap -> gap.claim().isEmpty() ? gap.code() : gap.code() + "/" + gap.claim(),
                one -> "",
                diff::same);
        diff.part(Part.APPRAISAL, Evaluation::appraisals, Appraisal::claim, AnswerDiff::verdict, diff::appraisal);
        return List.copyOf(diff.changes);
    }

    /** The advice with a code, in one of the two answers. */
    public static Optional<Advice> advice(Evaluation evaluation, String code) {
        return evaluation.recommendations().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    private void status() {
        String from = Wording.kebab(before.status()) + " " + before.reason();
        String to = Wording.kebab(after.status()) + " " + after.reason();
        if (!from.equals(to)) {
            changes.add(new AnswerChange(Part.STATUS, Kind.STATUS, "", from.strip(), to.strip()));
        }
    }

    private <T> void part(
            Part part,
            Function<Evaluation, List<T>> items,
            Function<T, String> code,
            Function<T, String> shown,
            BiFunction<T, T, Optional<Kind>> compared) {
        Map<String, T> earlier = byCode(items.apply(before), code);
        Map<String, T> later = byCode(items.apply(after), code);
        later.forEach((key, to) -> {
            T from = earlier.get(key);
            if (from == null) {
                changes.add(new AnswerChange(part, Kind.APPEARS, key, "", shown.apply(to)));
            } else {
                compared.apply(from, to)
                        .ifPresent(kind ->
                                changes.add(new AnswerChange(part, kind, key, shown.apply(from), shown.apply(to))));
            }
        });
        earlier.forEach((key, from) -> {
            if (!later.containsKey(key)) {
                changes.add(new AnswerChange(part, Kind.GOES, key, shown.apply(from), ""));
            }
        });
    }

    private static <T> Map<String, T> byCode(List<T> items, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        items.forEach(item -> byCode.put(code.apply(item), item));
        return byCode;
    }

    private Optional<Kind> advice(Advice from, Advice to) {
        if (!grade(from).equals(grade(to))) {
            return Optional.of(Kind.GRADE);
        }
        boolean sameReason = from.rule().equals(to.rule())
                && from.variant().equals(to.variant())
                && facts(before, from).equals(facts(after, to));
        return sameReason ? Optional.empty() : Optional.of(Kind.REASON);
    }

    private static List<Fact> facts(Evaluation evaluation, Advice advice) {
        return advice.because().stream()
                .flatMap(id -> evaluation.explanation().fact(id).stream())
                .toList();
    }

    private Optional<Kind> appraisal(Appraisal from, Appraisal to) {
        return verdict(from).equals(verdict(to)) ? Optional.empty() : Optional.of(Kind.GRADE);
    }

    private <T> Optional<Kind> same(T from, T to) {
        return Optional.empty();
    }

    private static String grade(Advice advice) {
        return Wording.kebab(advice.direction()) + ", " + Wording.kebab(advice.strength()) + ", "
                + Wording.kebab(advice.certainty());
    }

    private static String verdict(Appraisal appraisal) {
        return Wording.kebab(appraisal.verdict()) + ", " + Wording.kebab(appraisal.certainty());
    }
}
