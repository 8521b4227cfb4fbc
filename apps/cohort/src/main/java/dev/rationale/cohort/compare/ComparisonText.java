package dev.rationale.cohort.compare;

import dev.rationale.cohort.compare.Comparison.Change;
import dev.rationale.committee.impact.Edit;
import dev.rationale.engine.report.CanonicalText;
import dev.rationale.engine.report.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A comparison in words or for programs, with what was edited. The cause of a change is the edited rule among those that gave the advice
 * before or give it now; where none of these was edited, it is something that was edited before them.
 *
 * @param edits in what the two guidelines differ, texts apart
 */
public record ComparisonText(Comparison comparison, List<Edit> edits) {

    public ComparisonText {
        edits = edits.stream().filter(edit -> edit.kind() != Edit.Kind.TEXT).toList();
    }

    /** The edits to which a change goes back, each by its subject. */
    List<String> causes(Change change) {
        Set<String> edited = new TreeSet<>(edits.stream().map(Edit::subject).toList());
        List<String> near = Stream.concat(change.before().stream(), change.after().stream())
                .filter(edited::contains)
                .distinct()
                .sorted()
                .toList();
        return near.isEmpty() ? List.copyOf(edited) : near;
    }

    /** The comparison in words. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(comparison.patients())
                .append(" patients in both runs; ")
                .append(comparison.changed())
                .append(" are answered otherwise, ")
                .append(comparison.advised())
                .append(" advised otherwise.\n");
        if (comparison.onlyOld() + comparison.onlyNew() > 0) {
            text.append("Only in the older run: ")
                    .append(comparison.onlyOld())
                    .append("; only in the newer one: ")
                    .append(comparison.onlyNew())
                    .append(".\n");
        }
        text.append("\nEdits\n");
        if (edits.isEmpty()) {
            text.append("  None: what changed, changed with the clocks or the records.\n");
        }
        edits.forEach(edit -> text.append("  ")
                .append(Wording.kebab(edit.kind()))
                .append(' ')
                .append(edit.subject())
                .append(edit.aspect().isEmpty() ? "" : ", " + edit.aspect())
                .append('\n')
                .append(edit.from().isEmpty() ? "" : "    was " + edit.from() + "\n")
                .append(edit.to().isEmpty() ? "" : "    is  " + edit.to() + "\n"));
        text.append("\nChanges\n");
        comparison.changes().forEach(change -> text.append(line(change)));
        return text.toString();
    }

    private String line(Change change) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + change.patients() + "  " + (change.part() + " " + change.code()).strip() + ": "
                + shown(change.from()) + " -> " + shown(change.to()));
        if (!change.before().isEmpty() || !change.after().isEmpty()) {
            lines.add("      rules " + shown(String.join(", ", change.before())) + " -> "
                    + shown(String.join(", ", change.after())));
        }
        if (!edits.isEmpty()) {
            lines.add("      by " + String.join(", ", causes(change)));
        }
        lines.add("      for instance " + String.join(", ", change.examples()));
        return String.join("\n", lines) + "\n";
    }

    private static String shown(String text) {
        return text.isEmpty() ? "nothing" : text;
    }

    /** The same for programs. */
    public String json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("patients", comparison.patients());
        members.put("changed", comparison.changed());
        members.put("advisedOtherwise", comparison.advised());
        members.put("onlyOld", comparison.onlyOld());
        members.put("onlyNew", comparison.onlyNew());
        members.put(
                "edits",
                edits.stream()
                        .map(edit -> Wording.kebab(edit.kind()) + " " + edit.subject() + " " + edit.aspect())
                        .map(String::strip)
                        .toList());
        members.put("changes", comparison.changes().stream().map(this::members).toList());
        return CanonicalText.of(members);
    }

    private Map<String, Object> members(Change change) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("part", change.part());
        members.put("code", change.code());
        members.put("from", change.from());
        members.put("to", change.to());
        members.put("rulesBefore", change.before());
        members.put("rulesAfter", change.after());
        members.put("causes", causes(change));
        members.put("patients", change.patients());
        members.put("examples", change.examples());
        return members;
    }
}
