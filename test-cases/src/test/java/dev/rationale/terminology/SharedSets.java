package dev.rationale.terminology;

import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.guideline.TerminologyFiles;
import dev.rationale.engine.terminology.Described;
import dev.rationale.engine.terminology.Meaning;
import dev.rationale.engine.terminology.Terminology;
import dev.rationale.engine.terminology.ValueSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The value sets of the repository, read once. */
public final class SharedSets {

    static final Path DIRECTORY = Path.of("../terminology");

    private static final Terminology SETS = new Terminology(read(new ArrayList<>()));

    private SharedSets() {}

    static List<ValueSet> read(List<Problem> problems) {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.sorted()
                    .flatMap(file ->
                            TerminologyFiles.read("terminology/" + file.getFileName(), text(file), problems).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ValueSet set(String id) {
        return SETS.set(id).orElseThrow(() -> new AssertionError("no value set " + id));
    }

    public static Meaning meaning(String set, Described described) {
        return SETS.reader(set)
                .orElseThrow(() -> new AssertionError("no value set " + set))
                .read(described);
    }

    static Meaning words(String set, String text) {
        return meaning(set, Described.inWords(text));
    }

    static Meaning code(String set, String system, String code) {
        return meaning(set, new Described(List.of(new Described.Coded(system, code, "")), List.of()));
    }

    /** The members that are surely meant, by all that is said; none if it cannot be told. */
    static SortedSet<String> members(Meaning meaning) {
        return meaning instanceof Meaning.Meant meant ? meant.members() : new TreeSet<>();
    }

    static boolean whole(Meaning meaning) {
        return meaning instanceof Meaning.Meant meant && meant.whole();
    }
}
