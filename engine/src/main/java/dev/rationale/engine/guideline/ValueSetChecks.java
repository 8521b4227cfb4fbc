package dev.rationale.engine.guideline;

import dev.rationale.engine.terminology.Codes;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.engine.terminology.Spellings;
import dev.rationale.engine.terminology.ValueSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong in a value set by itself: what stands twice, means two things, or names what is not there. */
final class ValueSetChecks {

    private final String path;
    private final ValueSet set;
    private final Set<String> names = new TreeSet<>();
    private final Map<String, String> spelled = new HashMap<>();
    private final Map<Coding, String> coded = new HashMap<>();
    private final List<Found> found = new ArrayList<>();

    /** What is wrong at a path within the file, whose line is only looked for where there is anything to tell. */
    private record Found(String finding, String place, String what, String maybe) {

        Problem in(String path, YamlPlaces places) {
            YamlPlaces.Place at = places.of(place, new YamlPlaces.Place(0, 0));
            return new Problem(finding, path, at.line(), at.column(), what, maybe);
        }
    }

    private ValueSetChecks(String path, ValueSet set) {
        this.path = path;
        this.set = set;
    }

    static List<Problem> of(String path, String text, ValueSet set) {
        ValueSetChecks checks = new ValueSetChecks(path, set);
        checks.id();
        Map<String, ValueSet.Entry> entries = checks.entries();
        checks.names.addAll(entries.values().stream().map(ValueSet.Entry::name).toList());
        entries.forEach(checks::entry);
        for (int index = 0; index < set.combinations().size(); index++) {
            checks.combination("combinations[" + index + "]", set.combinations().get(index));
        }
        if (checks.found.isEmpty()) {
            return List.of();
        }
        YamlPlaces places = YamlPlaces.of(text);
        return checks.found.stream().map(one -> one.in(path, places)).toList();
    }

    private void id() {
        String expected = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
        if (!set.id().equals(expected)) {
            add("V002", "id", "the id is '" + set.id() + "'; expected '" + expected + "', the name of the file", "");
        }
    }

    private Map<String, ValueSet.Entry> entries() {
        Map<String, ValueSet.Entry> entries = new LinkedHashMap<>();
        for (int index = 0; index < set.members().size(); index++) {
            entries.put("members[" + index + "]", set.members().get(index));
        }
        for (int index = 0; index < set.others().size(); index++) {
            entries.put("others[" + index + "]", set.others().get(index));
        }
        Set<String> seen = new TreeSet<>();
        entries.forEach((place, one) -> {
            if (!seen.add(one.name())) {
                add("V003", place + ".name", "'" + one.name() + "' is listed twice", "");
            }
        });
        return entries;
    }

    private void entry(String place, ValueSet.Entry one) {
        one.coveredBy().forEach(name -> known(place + ".coveredBy", name));
        spellings(place, one.name(), one.spellings());
        codes(place, one.name(), one.codes());
        if (one.codes().equals(Codes.NONE) && one.spellings().equals(Spellings.NONE)) {
            add("V006", place, "'" + one.name() + "' has neither codes nor names, so that nothing can mean it", "");
        }
    }

    private void combination(String place, ValueSet.Combination one) {
        one.of().forEach(name -> known(place + ".of", name));
        if (!one.is().isEmpty()) {
            known(place + ".is", one.is());
        }
        String means = one.is().isEmpty() ? String.join(" + ", new TreeSet<>(one.of())) : one.is();
        spellings(place, means, one.spellings());
        codes(place, means, one.codes());
    }

    private void known(String place, String name) {
        if (!names.contains(name)) {
            add("V004", place, "'" + name + "' is neither a member nor one of the others", Nearest.maybe(name, names));
        }
    }

    private void spellings(String place, String means, Spellings spellings) {
        spellings.sure().forEach(text -> {
            String before = spelled.putIfAbsent(text.toLowerCase(Locale.ROOT), means);
            if (before != null && !before.equals(means)) {
                add("V003", place, "the name '" + text + "' means both '" + before + "' and '" + means + "'", "");
            }
        });
    }

    private void codes(String place, String means, Codes codes) {
        for (int index = 0; index < codes.rows().size(); index++) {
            Codes.Row row = codes.rows().get(index);
            String here = place + ".codes[" + index + "]";
            source(here, row.source());
            code(here, means, row.coding());
        }
        for (int index = 0; index < codes.prefixes().size(); index++) {
            String here = place + ".prefixes[" + index + "]";
            source(here, codes.prefixes().get(index).source());
            code(here, means, codes.prefixes().get(index).beginning());
        }
    }

    private void code(String place, String means, Coding coding) {
        String before = coded.putIfAbsent(coding, means);
        if (before != null) {
            add(
                    "V003",
                    place,
                    before.equals(means)
                            ? "the code " + coding.code() + " of '" + means + "' is listed twice"
                            : "the code " + coding.code() + " means both '" + before + "' and '" + means + "'",
                    "");
        }
    }

    private void source(String place, String key) {
        if (!set.sources().containsKey(key)) {
            add(
                    "V005",
                    place + ".source",
                    "the source '" + key + "' is not among the file's sources",
                    Nearest.maybe(key, set.sources().keySet()));
        }
    }

    private void add(String finding, String place, String what, String maybe) {
        found.add(new Found(finding, place, what, maybe));
    }
}
