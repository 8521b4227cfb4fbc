package dev.rationale.authoring.mention;

import dev.rationale.authoring.text.Lines;
import dev.rationale.authoring.text.Place;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Every name that a package mentions, by file. */
public final class Mentions {

    private final SortedMap<String, FileMentions> files;
    private final Function<String, String> texts;

    /**
     * Joins what the files mention.
     *
     * @param texts the text of each file
     */
    public Mentions(Map<String, FileMentions> files, Function<String, String> texts) {
        this.files = new TreeMap<>(files);
        this.texts = texts;
    }

    /** What one file mentions. */
    public FileMentions file(String file) {
        return files.getOrDefault(file, new FileMentions(List.of()));
    }

    /** Where a name is defined, in order of place. */
    public List<Place> definitions(Name name) {
        return places(mention -> mention.defines() && mention.name().equals(name));
    }

    /** Where a name is written, in order of place. */
    public List<Place> places(Name name) {
        return places(mention -> mention.name().equals(name));
    }

    private List<Place> places(Predicate<Mention> wanted) {
        return files.entrySet().stream()
                .flatMap(entry -> places(entry.getKey(), entry.getValue(), wanted).stream())
                .sorted(Place.IN_ORDER)
                .toList();
    }

    private List<Place> places(String file, FileMentions mentions, Predicate<Mention> wanted) {
        List<Mention> found = mentions.all().stream().filter(wanted).toList();
        if (found.isEmpty()) {
            return List.of();
        }
        Lines lines = new Lines(texts.apply(file));
        return found.stream()
                .map(mention -> new Place(file, lines.region(mention.start(), mention.end())))
                .toList();
    }

    /** The names of a kind that are defined somewhere, in any scope, sorted. */
    public SortedSet<String> defined(NameKind kind) {
        return names(mention -> mention.defines() && mention.name().kind() == kind);
    }

    /** The names of a kind that are defined within a scope, sorted. */
    public SortedSet<String> defined(NameKind kind, String scope) {
        return names(mention -> mention.defines()
                && mention.name().kind() == kind
                && mention.name().scope().equals(scope));
    }

    /** The names of a kind that are written somewhere, sorted. */
    public SortedSet<String> mentioned(NameKind kind) {
        return names(mention -> mention.name().kind() == kind);
    }

    private SortedSet<String> names(Predicate<Mention> wanted) {
        SortedSet<String> names = new TreeSet<>();
        files.values()
                .forEach(file -> file.all().stream()
                        .filter(wanted)
                        .forEach(mention -> names.add(mention.name().text())));
        return names;
    }

    /** The paths of the files in which a name is written, sorted. */
    public List<String> files(Name name) {
        return files.entrySet().stream()
                .filter(entry -> entry.getValue().all().stream()
                        .anyMatch(mention -> mention.name().equals(name)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
