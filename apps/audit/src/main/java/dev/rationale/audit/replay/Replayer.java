package dev.rationale.audit.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.SealedDecision;
import dev.rationale.audit.replay.Replayed.Verdict;
import dev.rationale.audit.store.LoadedGuidelines;
import dev.rationale.audit.trail.Salted;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.audit.trail.Versions;
import dev.rationale.audit.words.Words;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.RuleFailure;
import dev.rationale.engine.diff.AnswerDiff;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.AnswerForm;
import dev.rationale.service.Evaluations;
import dev.rationale.service.ServiceAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Gives decisions again. Under their own guideline the bytes must be the same; under another one it says what would be said.
 *
 * <pre>{@code
 * try (Replayer replayer = new Replayer(trail, Optional.empty())) {
 *     Replayed replayed = replayer.replay(id);
 * }
 * }</pre>
 */
public final class Replayer implements AutoCloseable {

    private final TrailReader trail;
    private final Optional<Guideline> other;
    private final LoadedGuidelines kept;
    private final Evaluations evaluations = new Evaluations();

    /**
     * A replayer of one trail.
     *
     * @param other the guideline to ask instead of each decision's own; whoever loaded it closes it
     */
    public Replayer(TrailReader trail, Optional<Guideline> other) {
        this.trail = trail;
        this.other = other;
        this.kept = new LoadedGuidelines(trail.guidelines());
    }

    /** Replays many, several at a time; results come in the order of the ids. */
    public List<Replayed> replayAll(List<String> ids, Consumer<Replayed> progress) {
        return ids.parallelStream()
                .map(id -> {
                    Replayed replayed = replay(id);
                    progress.accept(replayed);
                    return replayed;
                })
                .toList();
    }

    /** Replays one decision. */
    public Replayed replay(String id) {
        try {
            return replay(trail.decision(id));
        } catch (AuditFailure e) {
            return Replayed.cannot(id, e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private Replayed replay(TrailReader.Decision decision) {
        DecisionRecord open = decision.open();
        SealedDecision sealed = trail.sealed(decision);
        Guideline guideline =
                other.isPresent() ? other.get() : kept.of(open.guideline().digest());
        try {
            return compared(open, sealed, evaluations.answer(RecordedRequest.of(open, sealed, guideline)));
        } catch (UnreadableInput | RuleFailure e) {
            return new Replayed(
                    open.id(),
                    Verdict.DIFFERS,
                    List.of(Words.in(open.language())
                            .say("replay.no-answer", e.getClass().getSimpleName())));
        }
    }

    private Replayed compared(DecisionRecord open, SealedDecision sealed, ServiceAnswer again) {
        Words words = Words.in(open.language());
        String answer = Canonical.text(again.recorded());
        if (answer.equals(sealed.answer())) {
            return sameOutput(open, sealed, again)
                    ? new Replayed(open.id(), Verdict.SAME, List.of())
                    : new Replayed(
                            open.id(), Verdict.DIFFERS, List.of(words.say("replay.written-otherwise", open.output())));
        }
        JsonNode then = Canonical.tree(sealed.answer());
        JsonNode now = Canonical.tree(answer);
        Guideline guideline = again.request().guideline();
        boolean otherRules = !guideline.id().digest().equals(open.guideline().digest());
        if (otherRules && withoutGuideline(then).equals(withoutGuideline(now))) {
            return new Replayed(open.id(), Verdict.SAME, List.of());
        }
        AnswerDiff diff = AnswerDiff.between(then, now);
        List<String> reasons = new ArrayList<>();
        if (otherRules) {
            Guideline own = kept.of(open.guideline().digest());
            reasons.addAll(new AdviceLines(own, guideline, open.language()).of(diff));
        }
        reasons.addAll(new DifferenceLines(words).of(diff));
        reasons.addAll(otherRules ? changedRules(open, guideline, words) : otherVersions(open, words));
        return new Replayed(open.id(), Verdict.DIFFERS, reasons);
    }

    private static JsonNode withoutGuideline(JsonNode answer) {
        ObjectNode copy = answer.deepCopy();
        return copy.without("guideline");
    }

    /** All that left, byte for byte; the answer itself was compared already. */
    private static boolean sameOutput(DecisionRecord open, SealedDecision sealed, ServiceAnswer again) {
        AnswerForm form = AnswerForm.of(open.output());
        if (form == AnswerForm.JSON) {
            return true;
        }
        return sealed.wording().stream()
                .findFirst()
                .map(wording -> again.respond(wording).text())
                .or(() -> again.in(form))
                .map(text -> new Salted(sealed.salt())
                        .digest(text)
                        .equals(open.digests().output()))
                .orElse(false);
    }

    /** Which of the rules that spoke then have another text now. */
    private List<String> changedRules(DecisionRecord open, Guideline guideline, Words words) {
        Map<String, String> then = new TreeMap<>();
        kept.of(open.guideline().digest()).rules().rules().forEach(rule -> then.put(rule.id(), rule.hash()));
        List<String> changed = new ArrayList<>();
        for (RuleEntry rule : guideline.rules().rules()) {
            String hash = then.remove(rule.id());
            if (hash == null) {
                changed.add(words.say("replay.rule-added", rule.id()));
            } else if (!hash.equals(rule.hash())) {
                changed.add(words.say("replay.rule-rewritten", rule.id(), rule.file() + ":" + rule.line()));
            }
        }
        then.keySet().forEach(rule -> changed.add(words.say("replay.rule-gone", rule)));
        return changed;
    }

    private static List<String> otherVersions(DecisionRecord open, Words words) {
        Map<String, String> now = Versions.now();
        return new TreeMap<>(open.versions())
                .entrySet().stream()
                        .filter(then -> !then.getValue().equals(now.getOrDefault(then.getKey(), "")))
                        .map(then -> words.say(
                                "replay.version",
                                then.getKey(),
                                then.getValue(),
                                now.getOrDefault(then.getKey(), words.say("difference.nothing"))))
                        .toList();
    }

    @Override
    public void close() {
        kept.close();
    }
}
