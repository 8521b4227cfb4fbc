package dev.rationale.committee.impact;

import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.diff.AnswerChange;
import dev.rationale.engine.diff.AnswerDiff;
import dev.rationale.engine.diff.AnswerPart;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.GuidelineId;
import dev.rationale.fhir.UnreadableInput;
import dev.rationale.service.Evaluations;
import dev.rationale.service.InternalFailure;
import dev.rationale.service.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an edit does.
 *
 * @param edits where the two versions differ as written
 * @param subjects how many patients were to be compared
 * @param unreadable patients that could not be read, each with the reason
 * @param failed patients on whom something failed inside
 * @param notKept patients whose input is no longer there to read, each with the reason
 * @param changed the patients whose answer differs, in their order
 */
public record Impact(
        GuidelineId older,
        GuidelineId newer,
        List<Edit> edits,
        int subjects,
        List<String> unreadable,
        List<InternalFailure> failed,
        List<String> notKept,
        List<Changed> changed) {

    private static final Evaluations EVALUATIONS = new Evaluations();

    /** A patient whose answer differs, with each change and its causes. */
    public record Changed(String subject, List<Caused> changes) {

        public Changed {
            changes = List.copyOf(changes);
        }
    }

    /** A change and what caused it. */
    public record Caused(AnswerChange change, List<String> causes) {

        public Caused {
            causes = List.copyOf(causes);
        }
    }

    /** Patients whose answer changes in the same way for the same cause. */
    public record Group(AnswerPart part, AnswerChange.Kind kind, String code, String cause, List<String> subjects) {

        public Group {
            subjects = List.copyOf(subjects);
        }

        Group with(List<String> members) {
            return new Group(part, kind, code, cause, members);
        }
    }

    /** The answers of both versions about one patient; the same object twice where nothing can differ. */
    public record Answered(String subject, Evaluation before, Evaluation after) {

        @SuppressWarnings("ReferenceEquality")
        boolean isSame() {
            return before == after;
        }
    }

    /** One version of a guideline that can be asked under any literature that a case supposes. */
    public record Version(Guideline guideline, CaseRunner runner) {

        Evaluation evaluate(Subject subject) {
            Guideline asked = runner.guideline(subject.literature());
            Request question = subject.question().apply(asked);
            try {
                return EVALUATIONS.answer(question).evaluation();
            } catch (UnreadableInput unreadable) {
                throw unreadable;
            } catch (RuntimeException | StackOverflowError failure) {
                throw new Failed(failure);
            }
        }
    }

    /** Answering failed inside, which costs one patient; that a question cannot be put ends the run. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final Throwable why;

        Failed(Throwable why) {
            super(why);
            this.why = why;
        }
    }

    public Impact {
        edits = List.copyOf(edits);
        unreadable = List.copyOf(unreadable);
        failed = List.copyOf(failed);
        notKept = List.copyOf(notKept);
        changed = List.copyOf(changed);
    }

    /** What one guideline reads of a patient says nothing to another. */
    private static void requireVersionsOfOne(String older, String newer) {
        if (!older.equals(newer)) {
            throw new IllegalArgumentException("The older is the guideline '" + older + "' and the newer is '" + newer
                    + "'; expected two versions of one guideline.\n  Maybe another directory was meant.");
        }
    }

    /**
     * Asks both versions about every patient, on all cores. The result does not depend on which core was faster.
     *
     * @param done is told after each patient
     * @throws IllegalArgumentException if they are versions of different guidelines
     */
    public static Impact of(Version older, Version newer, List<Subject> subjects, Runnable done) {
        requireVersionsOfOne(older.guideline().id().id(), newer.guideline().id().id());
        List<Edit> edits = Edits.between(older.guideline(), newer.guideline());
        Causes causes = new Causes(edits);
        subjects.stream().map(Subject::literature).distinct().forEach(literature -> {
            older.runner().guideline(literature);
            newer.runner().guideline(literature);
        });
        List<Outcome> outcomes = subjects.parallelStream()
                .map(subject -> {
                    Outcome outcome = compared(older, newer, subject, causes);
                    done.run();
                    return outcome;
                })
                .toList();
        return new Impact(
                older.guideline().id(),
                newer.guideline().id(),
                edits,
                subjects.size(),
                outcomes.stream().flatMap(one -> one.unreadable().stream()).toList(),
                outcomes.stream().flatMap(one -> one.failed().stream()).toList(),
                outcomes.stream().flatMap(one -> one.notKept().stream()).toList(),
                outcomes.stream().flatMap(one -> one.changed().stream()).toList());
    }

    /**
     * What an edit does to patients whose answers by both versions are known already.
     *
     * @param answered in the order in which they are to be listed
     */
    public static Impact between(Guideline older, Guideline newer, List<Answered> answered) {
        List<Edit> edits = Edits.between(older, newer);
        Causes causes = new Causes(edits);
        List<Changed> changed = answered.stream()
                .filter(one -> !one.isSame())
                .map(one -> new Changed(one.subject(), changes(one.before(), one.after(), causes)))
                .filter(one -> !one.changes().isEmpty())
                .toList();
        return new Impact(older.id(), newer.id(), edits, answered.size(), List.of(), List.of(), List.of(), changed);
    }

    /** How many patients were compared. */
    public int compared() {
        return subjects - unreadable.size() - failed.size() - notKept.size();
    }

    /** The changes in groups, most patients first. */
    public List<Group> groups() {
        Map<Group, List<String>> groups = new LinkedHashMap<>();
        for (Changed one : changed) {
            for (Caused caused : one.changes()) {
                groups.computeIfAbsent(group(caused), key -> new ArrayList<>()).add(one.subject());
            }
        }
        return groups.entrySet().stream()
                .map(entry -> entry.getKey().with(entry.getValue()))
                .sorted(Comparator.comparing(Group::part)
                        .thenComparing(group -> -group.subjects().size())
                        .thenComparing(Group::kind)
                        .thenComparing(Group::code)
                        .thenComparing(Group::cause))
                .toList();
    }

    private static Group group(Caused caused) {
        AnswerChange change = caused.change();
        return new Group(change.part(), change.kind(), change.code(), String.join(", ", caused.causes()), List.of());
    }

    /** How many patients are advised otherwise, as opposed to merely appraised or asked otherwise. */
    public long advisedOtherwise() {
        return changed.stream()
                .filter(one -> one.changes().stream()
                        .anyMatch(caused -> caused.change().isAdvice()))
                .count();
    }

    /** What became of one patient: read or not, changed or not. */
    private record Outcome(
            List<String> unreadable, List<InternalFailure> failed, List<String> notKept, List<Changed> changed) {}

    private static Outcome compared(Version older, Version newer, Subject subject, Causes causes) {
        Evaluation before;
        Evaluation after;
        try {
            before = older.evaluate(subject);
            after = newer.evaluate(subject);
        } catch (UnreadableInput unreadable) {
            String why = subject.name() + ": " + unreadable.getMessage();
            return new Outcome(List.of(why), List.of(), List.of(), List.of());
        } catch (NotKept gone) {
            return new Outcome(List.of(), List.of(), List.of(subject.name() + ": " + gone.getMessage()), List.of());
        } catch (Failed inside) {
            InternalFailure failure = new InternalFailure(subject.name(), inside.why);
            return new Outcome(List.of(), List.of(failure), List.of(), List.of());
        }
        List<Caused> changes = changes(before, after, causes);
        return new Outcome(
                List.of(),
                List.of(),
                List.of(),
                changes.isEmpty() ? List.of() : List.of(new Changed(subject.name(), changes)));
    }

    private static List<Caused> changes(Evaluation before, Evaluation after, Causes causes) {
        AnswerDiff diff = AnswerDiff.between(before, after);
        return diff.conclusions().stream()
                .map(change -> new Caused(change, causes.of(change, diff, before, after)))
                .toList();
    }
}
