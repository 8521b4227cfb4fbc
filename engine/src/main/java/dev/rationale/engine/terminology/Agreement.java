package dev.rationale.engine.terminology;

import dev.rationale.engine.terminology.TextReader.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells whether the codes and words of one concept name different things of a set. What says less than another agrees with it: an
 * ingredient with its combination, a term with a more precise one.
 */
final class Agreement {

    private final boolean medicine;
    private final Resolution resolution;
    private final CodeReader codes;
    private final Once<TextReader> texts;

    private record Coded(String system, Set<String> means) {}

    Agreement(ValueSet set, Resolution resolution, CodeReader codes, Once<TextReader> texts) {
        this.medicine = set.reads() == ValueSet.Reading.MEDICINE;
        this.resolution = resolution;
        this.codes = codes;
        this.texts = texts;
    }

    boolean isBroken(Described concept) {
        List<Coded> coded = coded(concept);
        if (coded.isEmpty()) {
            return false;
        }
        for (int first = 0; first < coded.size(); first++) {
            for (int second = first + 1; second < coded.size(); second++) {
                if (differ(coded.get(first), coded.get(second))) {
                    return true;
                }
            }
        }
        Set<String> all = new TreeSet<>();
        coded.forEach(one -> all.addAll(one.means()));
        return concept.words().anyMatch(text -> isOfAnother(texts.get().read(text), all));
    }

    /** True if the codes of a term say that it is something else, and words that it is a member and nothing else. */
    boolean isDenied(Described concept) {
        Set<String> entries = new TreeSet<>();
        concept.codings()
                .forEach(one ->
                        entries.addAll(codes.entries(CodeSystems.standard().normal(one.system(), one.code()))));
        Resolution.Resolved coded = resolution.resolve(entries);
        return coded.members().isEmpty()
                && coded.other().isPresent()
                && !coded.decided()
                && concept.words().anyMatch(text -> isJustMember(texts.get().read(text)));
    }

    private boolean isJustMember(Read text) {
        Resolution.Resolved named = resolution.resolve(text.entries());
        boolean surely = text.whole() && !text.negated() && !text.family() && !text.past();
        return surely && !named.members().isEmpty() && named.other().isEmpty();
    }

    private List<Coded> coded(Described concept) {
        List<Coded> coded = new ArrayList<>();
        for (Described.Coded one : concept.codings()) {
            Coding coding = CodeSystems.standard().normal(one.system(), one.code());
            Set<String> means = told(codes.entries(coding));
            if (!means.isEmpty()) {
                coded.add(new Coded(coding.system(), means));
            }
        }
        return coded;
    }

    /** Of a medicine all that has a name counts, of a term only what is meant: what it is not, its reader tells. */
    private Set<String> told(Set<String> entries) {
        return medicine
                ? resolution.parts(entries)
                : resolution.resolve(entries).members();
    }

    /** Several ingredients in one system are the parts of one medicine; two systems say the same twice. */
    private boolean differ(Coded one, Coded other) {
        boolean parts = medicine
                && one.system().equals(other.system())
                && Math.min(one.means().size(), other.means().size()) == 1;
        return !parts && !resolution.agree(one.means(), other.means());
    }

    private boolean isOfAnother(Read text, Set<String> coded) {
        Set<String> named = told(text.entries());
        return text.whole()
                && !text.negated()
                && !named.isEmpty()
                && !resolution.resolve(text.entries()).decided()
                && !resolution.agree(coded, named);
    }
}
