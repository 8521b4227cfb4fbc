package dev.rationale.engine.guideline;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with the fact types that a declared kind names: they are not known, or cannot be filled from what is read of it. */
record FactTypeFaults(FactKind kind, Collection<String> types, String place, FileProblems faults) {

    void all() {
        Stream.concat(Stream.of(kind.type()), kind.effect().ungraded().stream()).forEach(this::all);
    }

    private void all(FactType type) {
        if (type.found().isEmpty()) {
            faults.add(
                    "F010",
                    place.replaceFirst("kind$", "type"),
                    "the type '" + type.name() + "' of kind '" + kind.kind() + "' is not known",
                    Nearest.maybe(type.name(), types));
            return;
        }
        List<String> strange = type.strange();
        strange.forEach(field -> faults.add(
                "F010",
                place.replaceFirst("kind$", "fields." + field),
                "the type '" + type.name() + "' has no field '" + field + "'",
                Nearest.maybe(field, type.names())));
        // Whatever else is wrong with the kind explains what the type lacks.
        if (!faults.all().isEmpty()) {
            return;
        }
        List<String> read = kind.of().attributes().stream()
                .map(ReadingAttribute::written)
                .sorted()
                .toList();
        type.unfilled(kind.of())
                .forEach(component -> faults.add(
                        "F010",
                        place,
                        "nothing is read into '" + component + "' of the type '" + type.name() + "' of kind '"
                                + kind.kind() + "'; of a kind of " + kind.of().written() + " are read "
                                + String.join(", ", read)));
    }
}
