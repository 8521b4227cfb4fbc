package dev.rationale.engine.terminology;

import dev.rationale.engine.terminology.Meaning.Other;
import dev.rationale.engine.terminology.Meaning.Unclear;
import dev.rationale.engine.terminology.Meaning.Why;
import dev.rationale.engine.terminology.Resolution.Resolved;
import dev.rationale.engine.terminology.TextReader.Read;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A medicine is all that its codes and names say together. */
final class MedicineMeaning implements MeaningReader {

    private final Resolution resolution;
    private final Once<TextReader> texts;

    MedicineMeaning(Resolution resolution, Once<TextReader> texts) {
        this.resolution = resolution;
        this.texts = texts;
    }

    /** What codes leave out, the name may say; what is said to be stopped is not taken for running. */
    @Override
    public Meaning coded(Found found) {
        Set<String> all = new TreeSet<>(found.coded());
        all.addAll(Found.named(found.texts().stream().filter(text -> text.whole() && !text.negated())));
        Resolved resolved = resolution.resolve(all);
        if (resolved.members().isEmpty() || resolved.decided()) {
            return other(resolved);
        }
        if (found.texts().stream().anyMatch(text -> text.whole() && isOutward(text))) {
            return new Other("");
        }
        boolean negated = found.texts().stream()
                .anyMatch(text ->
                        text.negated() && (text.whole() || !text.entries().isEmpty()));
        return negated ? new Unclear(Why.NEGATED) : resolution.meant(found, resolved.members(), true, false, List.of());
    }

    /** Of medicines that are none, only what goes before members that are named beside it has to be told. */
    private static Meaning other(Resolved resolved) {
        return new Other(resolved.members().isEmpty() ? "" : resolved.other().orElse(""));
    }

    /** What acts only where it is put is another medicine; among several the word may speak of one that is not named. */
    private static boolean isOutward(Read text) {
        return text.outward() && text.entries().size() <= 1;
    }

    @Override
    public Optional<Meaning> named(Found found) {
        Resolved resolved = resolution.resolve(Found.named(found.texts().stream()));
        if (resolved.members().isEmpty() && resolved.other().isEmpty()) {
            return found.isSimilar() ? Optional.of(new Unclear(Why.LOOKS_LIKE)) : composed(found);
        }
        if (resolved.members().isEmpty() && !resolved.decided() && found.isSimilar()) {
            return Optional.of(new Unclear(Why.LOOKS_LIKE));
        }
        if (resolved.members().isEmpty() || resolved.decided()) {
            return Optional.of(other(resolved));
        }
        List<Read> telling =
                found.texts().stream().filter(text -> !text.entries().isEmpty()).toList();
        if (telling.stream().anyMatch(MedicineMeaning::isOutward)) {
            return Optional.of(telling.stream().allMatch(Read::whole) ? new Other("") : new Unclear(Why.LOOKS_LIKE));
        }
        if (telling.stream().anyMatch(Read::negated)) {
            return Optional.of(new Unclear(Why.NEGATED));
        }
        boolean whole = resolution
                .resolve(Found.named(telling.stream().filter(Read::whole)))
                .members()
                .containsAll(resolved.members());
        // A short name beside words that nothing explains may be another thing's.
        return Optional.of(
                whole || !telling.stream().allMatch(Read::brief)
                        ? resolution.meant(found, resolved.members(), whole, false, found.unknown())
                        : new Unclear(Why.LOOKS_LIKE));
    }

    /** Without words, a code that is itself made of several names, {@code TDF/3TC/DTG}, is one. */
    private Optional<Meaning> composed(Found found) {
        return found.texts().isEmpty()
                ? found.unknown().stream()
                        .map(coding -> texts.get().read(coding.code()))
                        .flatMap(code -> composed(found, code))
                        .findFirst()
                : Optional.empty();
    }

    private Stream<Meaning> composed(Found found, Read code) {
        Set<String> members = resolution.resolve(code.entries()).members();
        return code.whole() && !code.negated() && members.size() > 1
                ? Stream.of(resolution.meant(found, members, true, false, found.unknown()))
                : Stream.empty();
    }
}
