package dev.rationale.engine.terminology;

import dev.rationale.engine.terminology.Meaning.Other;
import dev.rationale.engine.terminology.Meaning.Unclear;
import dev.rationale.engine.terminology.Meaning.Why;
import dev.rationale.engine.terminology.Resolution.Resolved;
import dev.rationale.engine.terminology.TextReader.Read;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A term is what it says as a whole: {@code Family history of diabetes} is not diabetes. */
final class TermMeaning implements MeaningReader {

    /** What the entry of a relative's is. */
    private static final String FAMILY = "family-history";

    private final Resolution resolution;

    TermMeaning(Resolution resolution) {
        this.resolution = resolution;
    }

    /** A term that one code says to be meant and another not, is neither, unless one of these is known to decide. */
    @Override
    public Meaning coded(Found found) {
        Resolved resolved = resolution.resolve(found.coded());
        if (resolved.members().isEmpty() || resolved.decided()) {
            return new Other(resolved.other().orElse(""));
        }
        Set<String> members = resolved.members();
        List<Read> beside = found.texts().stream()
                .filter(text -> text.whole() && !text.entries().isEmpty() && members.containsAll(text.entries()))
                .toList();
        if (beside.stream().anyMatch(Read::family)) {
            return new Other(FAMILY);
        }
        if (beside.stream().anyMatch(Read::denied)) {
            return new Unclear(Why.NEGATED);
        }
        Resolved said = resolution.resolve(Found.named(found.texts().stream().filter(Read::whole)));
        if (said.decided()) {
            return new Other(said.other().orElse(""));
        }
        boolean otherwise = said.members().isEmpty() && said.other().isPresent();
        return otherwise || resolved.other().isPresent()
                ? new Unclear(Why.CONTRADICTORY)
                : resolution.meant(found, resolved.members(), true, found.past() || isSaidPast(found), List.of());
    }

    @Override
    public Optional<Meaning> named(Found found) {
        List<Read> just = found.texts().stream()
                .filter(text -> text.whole() && !text.negated())
                .toList();
        Resolved surely = resolution.resolve(Found.named(just.stream()));
        Resolved anywhere = resolution.resolve(Found.named(found.texts().stream()));
        if (anywhere.members().isEmpty() || anywhere.decided()) {
            return notNamed(found, anywhere);
        }
        if (found.texts().stream()
                .anyMatch(text -> text.family() && !text.entries().isEmpty())) {
            return Optional.of(new Other(FAMILY));
        }
        if (surely.members().isEmpty() || anywhere.other().isPresent()) {
            boolean negated = found.texts().stream().anyMatch(Read::negated);
            return Optional.of(new Unclear(negated ? Why.NEGATED : Why.LOOKS_LIKE));
        }
        return Optional.of(resolution.meant(found, surely.members(), true, isSaidPast(found), found.unknown()));
    }

    /** Words that name it and nothing else say that it is over, beside a code too. */
    private static boolean isSaidPast(Found found) {
        return found.texts().stream()
                .anyMatch(text -> text.past() && text.whole() && !text.entries().isEmpty());
    }

    private static Optional<Meaning> notNamed(Found found, Resolved resolved) {
        if (resolved.other().isPresent()) {
            return resolved.other().map(Other::new);
        }
        return found.isSimilar() ? Optional.of(new Unclear(Why.LOOKS_LIKE)) : Optional.empty();
    }
}
