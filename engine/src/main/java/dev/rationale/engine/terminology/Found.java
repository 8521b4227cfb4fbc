package dev.rationale.engine.terminology;

import dev.rationale.engine.terminology.TextReader.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What was found in a record by the codes and words of a value set.
 *
 * @param coded the entries that codes mean
 * @param known the codes that mean them
 * @param unknown the codes that the set does not know
 * @param past true if the codes say that it is over
 * @param texts the words, with what the record calls the codes that are not known
 */
record Found(Set<String> coded, List<Coding> known, List<Coding> unknown, boolean past, List<Read> texts) {

    Found {
        coded = new TreeSet<>(coded);
        known = known.stream().distinct().toList();
        unknown = unknown.stream().distinct().toList();
        texts = List.copyOf(texts);
    }

    static Found in(Described described, CodeReader codes, Once<TextReader> texts) {
        Set<String> coded = new TreeSet<>();
        List<Coding> known = new ArrayList<>();
        List<Coding> unknown = new ArrayList<>();
        List<String> words = new ArrayList<>(described.texts());
        for (Described.Coded one : described.codings()) {
            Coding coding = CodeSystems.standard().normal(one.system(), one.code());
            Set<String> entries = codes.entries(coding);
            if (entries.isEmpty()) {
                words.add(one.display());
                Stream.of(coding).filter(code -> !code.code().isEmpty()).forEach(unknown::add);
            } else {
                coded.addAll(entries);
                known.add(coding);
            }
        }
        List<Read> read = words.stream()
                .filter(text -> !text.isBlank())
                .distinct()
                .map(text -> texts.get().read(text))
                .toList();
        return new Found(coded, known, unknown, known.stream().anyMatch(codes::isPast), read);
    }

    /** True if a part of the words looks like something of the set. */
    boolean isSimilar() {
        return texts.stream().anyMatch(Read::similar);
    }

    /** The entries that some texts name. */
    static Set<String> named(Stream<Read> texts) {
        Set<String> entries = new TreeSet<>();
        texts.forEach(text -> entries.addAll(text.entries()));
        return entries;
    }
}
