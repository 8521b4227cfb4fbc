package dev.rationale.committee.check;

import dev.rationale.engine.fact.Absence;
import dev.rationale.engine.fact.MissingDatum;
import dev.rationale.engine.fact.State;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Facts that are concluded for other rules under a name that none of them asks for. A state that no case expects either is read by
 * nobody; what is absent or missing may stand in the explanation for its own sake, unless its name is a slip.
 */
final class ReaderChecks {

    /** The component by which rules ask for a fact. */
    private static final Map<Class<?>, String> NAMES =
            Map.of(State.class, "name", Absence.class, "what", MissingDatum.class, "item");

    private final Subject subject;
    private final List<String> cases;

    /**
     * Begins with no finding.
     *
     * @param cases the texts of the files of cases
     */
    ReaderChecks(Subject subject, List<String> cases) {
        this.subject = subject;
        this.cases = cases;
    }

    void all() {
        NAMES.forEach(this::type);
    }

    private void type(Class<?> type, String name) {
        List<Pattern> readers = subject.rules().stream()
                .map(RuleEntry::patterns)
                .flatMap(List::stream)
                .filter(pattern -> pattern.type().equals(type.getSimpleName()))
                .toList();
        boolean anyIsRead = readers.stream()
                .anyMatch(pattern -> Asked.of(pattern, name).stream().noneMatch(Asked::wanted));
        Set<String> read = new TreeSet<>();
        readers.forEach(pattern -> Asked.of(pattern, name).forEach(asked -> read.addAll(asked.texts())));
        if (!anyIsRead) {
            subject.conclusions()
                    .of(type)
                    .forEach(made -> made.text(type, name)
                            .filter(text -> !read.contains(text))
                            .ifPresent(text -> unread(made, type, text, read)));
        }
    }

    private void unread(Conclusions.Made made, Class<?> type, String text, Set<String> read) {
        Optional<String> slip = Nearest.slip(text, read);
        String id = type.getSimpleName() + "/" + text + "/";
        boolean alone = type == State.class && cases.stream().noneMatch(one -> one.contains(id));
        if (slip.isPresent() || alone) {
            subject.add(
                    "R042",
                    made.rule(),
                    made.insertion().span(),
                    "it concludes the " + type.getSimpleName() + " '" + text + "', which no rule asks for",
                    slip.map(name -> "'" + name + "' was meant.")
                            .orElse("it can go, or a case expects it: because: [" + id + "...]."));
        }
    }
}
