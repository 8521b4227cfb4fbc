package dev.rationale.committee.check;

import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.guideline.ReadingAttribute;
import dev.rationale.engine.guideline.YamlPlaces.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Kinds that say something of themselves which cannot be, or which means two things. */
final class KindChecks {

    private static final String FACTS = "facts.yaml";

    /** What every case may say besides. */
    private static final Set<String> OF_CASES =
            Set.of("name", "why", "like", "asOf", "evidenceAsOf", "bundle", "patient", "later", "expect", "declared");

    private static final Pattern RANGE = Pattern.compile("(-?[\\d.]+?)\\.\\.(-?[\\d.]+)");

    private final Subject subject;
    private final List<FactKind> kinds;

    KindChecks(Subject subject) {
        this.subject = subject;
        this.kinds = subject.seen().kinds();
    }

    void all() {
        kinds.forEach(kind -> {
            axis(kind);
            classes(kind);
        });
        members();
    }

    private void axis(FactKind kind) {
        RANGE.matcher(kind.written().axis().range())
                .results()
                .filter(range -> number(range, 1) >= number(range, 2))
                .forEach(range -> subject.add(
                        "F005",
                        FACTS,
                        place(kind, "axis.range"),
                        "the range of kind '" + kind.kind() + "' is " + range.group()
                                + "; expected the lower end first",
                        "'" + range.group(2) + ".." + range.group(1) + "' was meant."));
    }

    private static double number(MatchResult range, int group) {
        return Double.parseDouble(range.group(group));
    }

    /** The classes of medicines are the groups of the kind's value set. */
    private void classes(FactKind kind) {
        Set<String> groups = new TreeSet<>();
        kind.means().set().set().members().forEach(member -> groups.add(member.group()));
        groups.remove("");
        kind.course().notAlone().stream()
                .filter(one -> kind.means().shared() && !groups.contains(one))
                .forEach(one -> subject.add(
                        "F005",
                        FACTS,
                        place(kind, "notAlone"),
                        "'" + one + "' is no class of medicines of kind '" + kind.kind() + "'; there are "
                                + String.join(", ", groups),
                        Nearest.maybe(one, groups)));
    }

    /** What a case says under a member of its own has to tell of which kind it is. */
    private void members() {
        Map<String, FactKind> first = new HashMap<>();
        for (FactKind kind : kinds) {
            for (String member : kind.written().members()) {
                if (OF_CASES.contains(member)) {
                    ambiguous(kind, member, "', which every case says for itself");
                    continue;
                }
                FactKind before = first.putIfAbsent(member, kind);
                boolean told = before == null
                        || (before.type().name().equals(kind.type().name())
                                && kind.type().has(ReadingAttribute.KIND));
                if (before != null && !told) {
                    ambiguous(kind, member, "', as kind '" + before.kind() + "' is, and nothing tells the two apart");
                }
            }
        }
    }

    private void ambiguous(FactKind kind, String member, String why) {
        subject.add(
                "F011",
                FACTS,
                place(kind, "case"),
                "kind '" + kind.kind() + "' is written in cases as '" + member + why,
                "a member of its own was meant, such as '" + kind.kind() + "'.");
    }

    private Place place(FactKind kind, String key) {
        String stem = "facts[" + kinds.indexOf(kind) + "].";
        Place place = subject.place(FACTS, stem + key);
        return place.equals(Place.START) ? subject.place(FACTS, stem + "kind") : place;
    }
}
