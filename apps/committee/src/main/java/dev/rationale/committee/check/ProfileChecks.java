package dev.rationale.committee.check;

import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.Nearest;
import dev.rationale.engine.profile.Shown;
import dev.rationale.engine.rule.Pattern;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A profile that names a type or a field which there is not shows nothing, in silence. */
final class ProfileChecks {

    private static final String FINDING = "M014";

    private final Subject subject;

    ProfileChecks(Subject subject) {
        this.subject = subject;
    }

    void all(Manifest manifest) {
        shown(manifest.profile(), Optional.empty());
    }

    /** Looks at one value that is shown besides. */
    void shown(Shown shown) {
        shown(shown, Optional.empty());
    }

    /** Looks at a value that is seen from a fact of a type, if from one. */
    private void shown(Shown shown, Optional<Class<?>> from) {
        if (shown instanceof Shown.Members several) {
            several.members().values().forEach(one -> shown(one, from));
        } else if (shown instanceof Shown.First first) {
            type(first.type()).ifPresent(type -> shown(first.show(), Optional.of(type)));
        } else if (shown instanceof Shown.Each each) {
            if (!each.orNone().isEmpty()) {
                type(each.orNone());
            }
            type(each.type()).ifPresent(type -> {
                if (!each.by().isEmpty()) {
                    field(type, each.by());
                }
                shown(each.show(), Optional.of(type));
            });
        } else if (shown instanceof Shown.Where where) {
            where.types().forEach(this::type);
            shown(where.show(), from);
        } else if (shown instanceof Shown.Is is) {
            type(is.type());
        } else if (shown instanceof Shown.Field field) {
            String path = field.path().text();
            from.ifPresentOrElse(
                    type -> field(type, path),
                    () -> add(path, "'" + path + "' is a field of no fact", "of is missing above it."));
        }
    }

    private Optional<Class<?>> type(String name) {
        Optional<Class<?>> type = subject.seen().types().named(name).map(found -> found);
        if (type.isEmpty()) {
            add(name, "the profile shows facts of the type '" + name + "', which is not known", known(name));
        }
        return type;
    }

    private String known(String name) {
        Set<String> known = subject.rules().stream()
                .flatMap(rule -> rule.patterns().stream())
                .map(Pattern::type)
                .collect(Collectors.toCollection(TreeSet::new));
        subject.seen().types().declared().forEach(type -> known.add(type.name()));
        return Nearest.to(name, known).map(near -> "'" + near + "' was meant.").orElse("it is misspelled.");
    }

    private void field(Class<?> type, String path) {
        if (FactTypes.type(type, path).isEmpty()) {
            add(
                    path,
                    "the profile shows '" + path + "' of " + type.getSimpleName() + ", which has no such field",
                    Nearest.maybe(path, FactTypes.fields(type)));
        }
    }

    private void add(String text, String what, String maybe) {
        subject.add(
                FINDING, GuidelinePackages.MANIFEST, subject.placeOf(GuidelinePackages.MANIFEST, text), what, maybe);
    }
}
