package dev.rationale.engine.whynot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a recommendation did not arise.
 *
 * @param code the recommendation
 * @param candidates the rules that could have given it, by id, each with the first condition that fails
 * @param smallestChange the smallest single change of input that really gives it, found by re-evaluation; empty if none was found
 * @param tried how many changes were evaluated
 */
public record WhyNot(String code, List<Unmet> candidates, Optional<SmallestChange> smallestChange, int tried) {

    public WhyNot {
        candidates = List.copyOf(candidates);
    }

    /**
     * A rule that did not fire.
     *
     * @param rule id
     * @param conditionIndex position of the first unmet condition
     * @param condition the condition as written in DRL
     * @param seen the facts of that type that were there and which constraint each failed; empty if none was there
     * @param causes where the missing fact is a conclusion of other rules, those rules, unfolded in the same way
     */
    public record Unmet(
            String rule, int conditionIndex, String condition, int line, List<Seen> seen, List<Unmet> causes) {
        public Unmet {
            seen = List.copyOf(seen);
            causes = List.copyOf(causes);
        }

        /** Of rules that could have concluded the same, the one that came furthest before it stopped. */
        public static Optional<Unmet> nearest(List<Unmet> rules) {
            return rules.stream()
                    .max(Comparator.comparingInt(Unmet::conditionIndex)
                            .thenComparing(Unmet::rule, Comparator.reverseOrder()));
        }

        /** This, and below it, as far as a missing fact is another rule's conclusion, the rule that came nearest to it. */
        public List<Unmet> chain() {
            return Stream.iterate(
                            Optional.of(this),
                            Optional::isPresent,
                            unmet -> unmet.flatMap(one -> nearest(one.causes())))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** A fact that was there, and the first constraint it does not satisfy, with the value found. */
    public record Seen(String fact, String constraint, String value) {}

    /** A change of one input; see {@link dev.rationale.engine.guideline.InputChange}. */
    public record SmallestChange(
            String kind, String factType, String field, String from, String to, String changedFact) {}
}
