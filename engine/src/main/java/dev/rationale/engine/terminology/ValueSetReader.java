package dev.rationale.engine.terminology;

import dev.rationale.engine.terminology.Meaning.Other;
import dev.rationale.engine.terminology.Meaning.Unclear;
import dev.rationale.engine.terminology.Meaning.Why;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells what something in a record means by a value set. All its codes are looked at; codes that the set knows go before words, and
 * what words a record writes beside codes that the set does not know is read as a name.
 *
 * <pre>{@code Meaning meaning = new ValueSetReader(set).read(Described.inWords("TDF/3TC"));}</pre>
 */
public final class ValueSetReader {

    /** What is longer than this nobody writes a second time. */
    private static final int LONGEST_KEPT = 1 << 9;

    private final ValueSet set;
    private final Once<Parts> parts = new Once<>(this::parts);
    private final Once<TextReader> texts = new Once<>(this::texts);
    private final Once<List<String>> mentions = new Once<>(this::mentions);
    private final Memo<String, Boolean> mentioned = new Memo<>(this::mentions, text -> text.length() <= LONGEST_KEPT);
    private final Memo<Described, Boolean> atOdds = new Memo<>(this::isBroken, said -> said.length() <= LONGEST_KEPT);
    private final Memo<Described, Boolean> denied = new Memo<>(this::isOther, said -> said.length() <= LONGEST_KEPT);
    private final Memo<String, TextReader.Read> named = new Memo<>(this::names, text -> text.length() <= LONGEST_KEPT);
    private final Memo<Described, Meaning> told = new Memo<>(this::tell, said -> said.length() <= LONGEST_KEPT);

    /** By what codes are read, and what comes of codes and words. */
    private record Parts(CodeReader codes, MeaningReader meanings, Agreement agreement) {}

    public ValueSetReader(ValueSet set) {
        this.set = set;
    }

    private Parts parts() {
        Resolution resolution = new Resolution(set);
        CodeReader codes = new CodeReader(set);
        return new Parts(
                codes,
                isMedicine() ? new MedicineMeaning(resolution, texts) : new TermMeaning(resolution),
                new Agreement(set, resolution, codes, texts));
    }

    private TextReader texts() {
        return new TextReader(set);
    }

    private List<String> mentions() {
        return Stream.concat(
                        set.members().stream().map(ValueSet.Entry::spellings),
                        set.combinations().stream().map(ValueSet.Combination::spellings))
                .flatMap(spellings -> spellings.sure().stream())
                .map(ValueSetReader::spaced)
                .toList();
    }

    private CodeReader codes() {
        return parts.get().codes();
    }

    /** The set that it reads by. */
    public ValueSet set() {
        return set;
    }

    /** Reads what a record says of one thing. */
    public Meaning read(Described described) {
        return told.of(described);
    }

    private Meaning tell(Described described) {
        Found found = Found.in(described, codes(), texts);
        if (!found.coded().isEmpty()) {
            return parts.get().meanings().coded(found);
        }
        return parts.get()
                .meanings()
                .named(found)
                .or(() -> withoutSystem(found))
                .orElseGet(() -> untold(found));
    }

    /** True if the codes and words of one concept name different things of the set. */
    public boolean isAtOdds(Described concept) {
        return atOdds.of(concept);
    }

    /** True if the codes of a concept say that it is something else, and its words that it is a member. */
    public boolean isDenied(Described concept) {
        return denied.of(concept);
    }

    /** True if the set says of some code of a concept what it means, a member or not. */
    public boolean knows(Described concept) {
        return concept.codings().stream()
                .anyMatch(one -> !codes().entries(CodeSystems.standard().normal(one.system(), one.code()))
                        .isEmpty());
    }

    /** True if some code of a concept means a member of the set. */
    public boolean means(Described concept) {
        return knows(concept) && read(new Described(concept.codings(), List.of())) instanceof Meaning.Meant;
    }

    /** True if a text names something of the set, or may do so. */
    public boolean mayName(String text) {
        TextReader.Read read = named.of(text);
        return !read.entries().isEmpty() || read.similar();
    }

    /** True if a text names what the set knows to be none of it, and nothing else that may go before its codes. */
    public boolean isNameOfOther(String text) {
        TextReader.Read read = named.of(text);
        return read.whole()
                && !read.entries().isEmpty()
                && read.entries().stream().allMatch(name -> set.member(name).isEmpty())
                && set.others().stream()
                        .noneMatch(one -> one.decides() && read.entries().contains(one.name()));
    }

    /** True if a text names something of the set and says nothing else; of a term, a member. */
    public boolean isName(String text) {
        TextReader.Read read = named.of(text);
        return read.whole()
                && !read.negated()
                && read.entries().stream()
                        .anyMatch(name -> isMedicine() || set.member(name).isPresent());
    }

    /** True if a text speaks of a member, alone or combined, in whole words, whatever else it says. */
    public boolean isMentionedIn(String text) {
        return mentioned.of(text);
    }

    private boolean mentions(String text) {
        String words = spaced(text);
        return mentions.get().stream().anyMatch(words::contains);
    }

    /** Words between blanks, so that none is found within another. */
    private static String spaced(String text) {
        return " " + String.join(" ", Words.of(text)) + " ";
    }

    private Optional<Meaning> withoutSystem(Found found) {
        return found.unknown().stream().anyMatch(codes()::isWithoutSystem)
                ? Optional.of(new Unclear(Why.WITHOUT_SYSTEM))
                : Optional.empty();
    }

    /**
     * Codes alone say that a medicine is something else only in a system of which the set lists all that is meant, and words only if
     * they are a name, in letters that somebody reads. Any other thing is something else by a code of any system that is known.
     */
    private Meaning untold(Found found) {
        boolean told = isMedicine()
                ? found.unknown().stream().anyMatch(coding -> codes().isOf(coding, set.complete()))
                : (found.unknown().isEmpty() && found.texts().isEmpty())
                        || found.unknown().stream().anyMatch(coding -> !codes().isOfNoKnownSystem(coding));
        if (told || found.texts().stream().anyMatch(text -> !text.foreign() && !(isMedicine() && text.nameless()))) {
            return new Other("");
        }
        if (found.texts().stream().anyMatch(TextReader.Read::foreign)) {
            return new Unclear(Why.FOREIGN);
        }
        return new Unclear(found.unknown().isEmpty() || !found.texts().isEmpty() ? Why.NAMELESS : Why.CODE_UNKNOWN);
    }

    private TextReader.Read names(String text) {
        return texts.get().read(text);
    }

    private boolean isBroken(Described concept) {
        return parts.get().agreement().isBroken(concept);
    }

    private boolean isOther(Described concept) {
        return parts.get().agreement().isDenied(concept);
    }

    private boolean isMedicine() {
        return set.reads() == ValueSet.Reading.MEDICINE;
    }
}
