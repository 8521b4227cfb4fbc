package dev.rationale.engine.guideline;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.Declared;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.terminology.ValueSetReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A kind of input that a package declares as data in {@code facts.yaml}: what it is, what means it, how its value is read, and which
 * fact it becomes. Nothing else of a record reaches the rules.
 *
 * @param kind the name that rules use
 * @param label what a reader of the result sees, by language
 * @param of what it is
 * @param from the FHIR types that it is read from
 * @param type the type of fact that it becomes
 * @param own true if that type is of the package's own, so that nothing else is made of it
 * @param means what means it
 * @param amount how its number is read; {@link Amount#NONE} unless it has one
 * @param answers the answers that it can be; {@link Answers#NONE} unless it is one of several
 * @param course how entries of a medicine are read
 * @param effect how an event is graded and attributed
 * @param written how a case writes it, and a question supposes it
 * @param search how a FHIR server is asked for it
 */
public record FactKind(
        String kind,
        Map<String, String> label,
        KindOf of,
        List<String> from,
        FactType type,
        boolean own,
        Means means,
        Amount amount,
        Answers answers,
        Course course,
        Effect effect,
        Written written,
        Search search) {

    /** A code in its system, as a canonical URL. */
    public record Code(String system, String code) {}

    /** The beginning of codes in their system, for instance {@code B01AF} of ATC. */
    public record Prefix(String system, String prefix) {}

    /**
     * What means a kind.
     *
     * @param set the value set whose members mean it: one of the package, or what the declaration lists itself
     * @param shared true of a value set of the package
     * @param members those members of the value set that are meant; empty if all are
     * @param refuted true if it is that one of them was ruled out
     * @param codes the codes that mean it exactly
     * @param prefixes the beginnings of codes that mean it, in systems whose codes are built as a hierarchy
     * @param names the spellings of each member by the name that rules use
     * @param panels the codes of Observations among whose components it stands
     * @param specimens the specimens that it may be measured in; empty if all are
     * @param displays what a reader of the codes sees of each, where the file says it
     * @param contradictedBy the value set of other things, which contradict a code of this kind beside which they are named
     * @param settledBy the kinds of which one that was read decides, so that nothing hangs on an entry of this one that was not understood
     */
    public record Means(
            ValueSetReader set,
            boolean shared,
            Set<String> members,
            boolean refuted,
            Set<Code> codes,
            List<Prefix> prefixes,
            SortedMap<String, List<String>> names,
            Set<Code> panels,
            Set<String> specimens,
            Map<Code, String> displays,
            Optional<ValueSetReader> contradictedBy,
            Set<String> settledBy) {

        public Means {
            members = Set.copyOf(members);
            codes = Set.copyOf(codes);
            prefixes = List.copyOf(prefixes);
            names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
            panels = Set.copyOf(panels);
            specimens = Set.copyOf(specimens);
            displays = Map.copyOf(displays);
            settledBy = Set.copyOf(settledBy);
        }

        /** By nothing but what it is. */
        static final Means NOTHING = MeansOf.nothing();
    }

    /**
     * The answers that a result can be.
     *
     * @param names all of them, as rules call them
     * @param codes the answer that each listed code means
     */
    public record Answers(SortedSet<String> names, Map<Code, String> codes) {
        public static final Answers NONE = new Answers(new TreeSet<>(), Map.of());

        public Answers {
            names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
            codes = Map.copyOf(codes);
        }
    }

    /**
     * How a number is read.
     *
     * @param measuredIn the unit in which rules compare it, in words
     * @param units accepted units, as UCUM codes or as written, with the factor that turns each into {@code measuredIn}
     * @param plausible the numbers that a result can have, in {@code measuredIn}; {@link Bounds#UNKNOWN} if nothing is declared
     * @param unitlessText true if a number that is written as text without a unit is in {@code measuredIn}
     * @param timesUpperLimit true if it is compared as a multiple of the laboratory's own upper limit
     * @param smallest the smallest of the plausible numbers but for nothing at all, 0 if there is none
     * @param undetected the greatest number below which an assay of the kind finds nothing, 0 if none is declared
     */
    public record Amount(
            String measuredIn,
            SortedMap<String, Double> units,
            Bounds plausible,
            boolean unitlessText,
            boolean timesUpperLimit,
            double smallest,
            double undetected) {
        public static final Amount NONE = new Amount("", new TreeMap<>(), Bounds.UNKNOWN, false, false, 0, 0);

        public Amount {
            units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
        }
    }

    /**
     * How entries of a medicine are read.
     *
     * @param switches true if a treatment that ended on a day nobody recorded lasted until the next one began
     * @param notAlone the classes of medicines that by themselves are no treatment of this kind
     * @param notFor the value set of reasons; what is given for one of them is not of this kind
     * @param unclearFor the value set of reasons; of what is given for one of them it is not known whether it is of this kind
     */
    public record Course(
            boolean switches,
            Set<String> notAlone,
            Optional<ValueSetReader> notFor,
            Optional<ValueSetReader> unclearFor) {
        public static final Course NONE = new Course(false, Set.of(), Optional.empty(), Optional.empty());

        public Course {
            notAlone = Set.copyOf(notAlone);
        }
    }

    /**
     * How an event is graded and attributed.
     *
     * @param ungraded the type of fact that one without a grade becomes, if it is another one
     * @param grades the value set that tells its grade; each member is named by its scale and its grade, {@code ctcae-3}
     * @param attributedTo the kind of medicine that may be its suspected cause, empty if none is asked for
     * @param other the member that an adverse event of an unlisted code is, empty if such a one is not meant
     */
    public record Effect(
            Optional<FactType> ungraded, Optional<ValueSetReader> grades, String attributedTo, String other) {
        public static final Effect NONE = new Effect(Optional.empty(), Optional.empty(), "", "");
    }

    /**
     * How facts are written that nobody read.
     *
     * @param members the members of a case in which they stand, joined by a dot, besides {@code declared}, which holds every kind
     * @param axis what it is called where a number is supposed for it; {@link Axis#UNNAMED} unless the package says so
     */
    public record Written(List<String> members, Axis axis) {
        public static final Written PLAIN = new Written(List.of(), Axis.UNNAMED);

        public Written {
            members = List.copyOf(members);
        }
    }

    /**
     * A kind as an axis: a result by its value, the patient by the age in years, a medicine by the months since it was begun.
     *
     * @param name the name by which it is set, empty for the usual one
     * @param range the values that a map draws where none are named, {@code 0..600}; empty if it is not drawn
     * @param title what it is, by language, where the label does not say it
     */
    public record Axis(String name, String range, Map<String, String> title) {
        static final Axis UNNAMED = new Axis("", "", Map.of());

        public Axis {
            title = Map.copyOf(title);
        }
    }

    /**
     * How a FHIR server is asked for a kind of which it is asked apart.
     *
     * @param key the name of the search, which kinds may share; empty if it is called like the kind
     * @param required true if nothing can be said without its answer
     * @param years how many years back it reaches; 0 if all are asked for
     */
    public record Search(String key, boolean required, int years) {
        public static final Search PLAIN = new Search("", false, 0);
    }

    /** The patient as a person, which every package sees that declares nothing else of the patient. */
    static final FactKind PERSON = new FactKind(
            "patient",
            Map.of(),
            KindOf.PATIENT,
            KindOf.PATIENT.resources(),
            FactType.own(KindOf.PATIENT),
            false,
            Means.NOTHING,
            Amount.NONE,
            Answers.NONE,
            Course.NONE,
            Effect.NONE,
            Written.PLAIN,
            Search.PLAIN);

    public FactKind {
        label = Map.copyOf(label);
        from = List.copyOf(from);
    }

    /** The same with the classes of its types. */
    FactKind bound(Function<String, Optional<Class<?>>> types) {
        return new FactKind(
                kind,
                label,
                of,
                from,
                own ? type.bound(types) : type,
                own,
                means,
                amount,
                answers,
                course,
                new Effect(
                        effect.ungraded().map(one -> one.bound(types)),
                        effect.grades(),
                        effect.attributedTo(),
                        effect.other()),
                written,
                search);
    }

    /** True for a fact of this kind. */
    public boolean includes(Fact fact) {
        if (fact instanceof Declared declared) {
            return declared.kind().equals(kind);
        }
        boolean becomes = fact.type().equals(type.name())
                || effect.ungraded()
                        .filter(one -> one.name().equals(fact.type()))
                        .isPresent();
        return own
                && becomes
                && type.kindOf(fact).filter(other -> !other.equals(kind)).isEmpty();
    }

    public Set<Code> codes() {
        return means.codes();
    }

    public List<Prefix> prefixes() {
        return means.prefixes();
    }

    public SortedMap<String, List<String>> names() {
        return means.names();
    }

    public Set<Code> panels() {
        return means.panels();
    }

    public String measuredIn() {
        return amount.measuredIn();
    }

    public SortedMap<String, Double> units() {
        return amount.units();
    }

    public Bounds plausible() {
        return amount.plausible();
    }
}
