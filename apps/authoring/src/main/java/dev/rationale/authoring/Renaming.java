package dev.rationale.authoring;

import dev.rationale.authoring.mention.Mentions;
import dev.rationale.authoring.mention.Name;
import dev.rationale.authoring.mention.NameKind;
import dev.rationale.authoring.text.Place;
import dev.rationale.authoring.text.TextEdit;
import dev.rationale.engine.guideline.Inspection;
import dev.rationale.engine.rule.RuleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Gives a name another one, everywhere. */
final class Renaming {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z][A-Za-z0-9]*");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*");

    /** What is written in places that nobody finds by its name alone: in texts, or in what the application brings. */
    private static final List<NameKind> FIXED = List.of(NameKind.FIELD, NameKind.TEXT, NameKind.CASE);

    private final Draft draft;
    private final Inspection seen;
    private final Mentions mentions;

    Renaming(Draft draft, Inspection seen, Mentions mentions) {
        this.draft = draft;
        this.seen = seen;
        this.mentions = mentions;
    }

    /** True for a name that the package defines and that stands nowhere but where names are looked for. */
    static boolean isPossible(Name name, Mentions mentions) {
        return !FIXED.contains(name.kind()) && !mentions.definitions(name).isEmpty();
    }

    Change change(Name name, String to) {
        refusal(name, to).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        SortedMap<String, List<TextEdit>> edits = new TreeMap<>();
        for (Place place : mentions.places(name)) {
            edits.computeIfAbsent(place.file(), file -> new ArrayList<>()).add(new TextEdit(place.region(), to));
        }
        return new Change(edits, moved(name, to));
    }

    private Optional<String> refusal(Name name, String to) {
        if (!isPossible(name, mentions)) {
            return Optional.of("The " + name + " cannot be renamed: "
                    + (FIXED.contains(name.kind())
                            ? "it is also written where only a reader would find it."
                            : "the package does not define it."));
        }
        if (!form(name.kind()).matcher(to).matches()) {
            return Optional.of("'" + to + "' is no name of a " + name.kind().label() + ".\n  Maybe "
                    + example(name.kind()) + " was meant.");
        }
        if (!to.equals(name.text())
                && mentions.defined(name.kind(), name.scope()).contains(to)) {
            return Optional.of("There is a " + name.kind().label() + " '" + to + "' already.");
        }
        return name.kind() == NameKind.VARIABLE ? said(name) : Optional.empty();
    }

    private static Pattern form(NameKind kind) {
        return kind == NameKind.VARIABLE ? VARIABLE : kind == NameKind.TYPE ? TYPE : WORD;
    }

    private static String example(NameKind kind) {
        return kind == NameKind.VARIABLE
                ? "a form such as '$count'"
                : kind == NameKind.TYPE ? "a form such as 'LowCount'" : "letters, digits and hyphens";
    }

    /** A text that names the variable would find no value any more. */
    private Optional<String> said(Name variable) {
        String plain = variable.text().substring(1);
        return seen.rules().rule(variable.scope()).stream()
                .map(RuleEntry::recommendedTexts)
                .flatMap(List::stream)
                .map(stem -> "recommendation." + stem + ".")
                .flatMap(stem -> seen.ownTexts().values().stream()
                        .flatMap(texts -> texts.entrySet().stream())
                        .filter(text -> text.getKey().startsWith(stem)))
                .filter(text -> text.getValue().contains("{" + plain + "}")
                        || text.getValue().contains("{" + plain + "."))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(text -> "The variable '" + variable.text() + "' cannot be renamed: the text '" + text
                        + "' shows its value, and other rules may share that text.");
    }

    /** The files that are called after what they hold. */
    private SortedMap<String, String> moved(Name name, String to) {
        String folder =
                name.kind() == NameKind.STUDY ? "evidence/" : name.kind() == NameKind.VALUE_SET ? "terminology/" : "";
        String file = folder + name.text() + ".yaml";
        return folder.isEmpty() || !draft.paths().contains(file)
                ? new TreeMap<>()
                : new TreeMap<>(Map.of(file, folder + to + ".yaml"));
    }
}
