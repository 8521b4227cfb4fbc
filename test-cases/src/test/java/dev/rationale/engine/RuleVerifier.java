package dev.rationale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.rule.RuleEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tests one rule of the guideline alone: it fires as in an evaluation, and no other rule does. It stands in the engine's package
 * to use the session in which every evaluation runs.
 *
 * <pre>{@code verifyThat("neutrophil-grade.4").given(lab).inserts(new GradedLab("neutropenia", 4, lab.at(), lab.id()));}</pre>
 */
public final class RuleVerifier {

    private static final GuidelinePackage PACKAGE =
            GuidelinePackages.read(PackageFiles.in(Path.of("../rules/src/main/resources/guideline")));
    private static final CompiledRules RULES = RuntimeRules.compile(PACKAGE);
    private static final RuleSession LITERATURE =
            new RuleSession(RULES.literature(), PACKAGE.manifest().literature(), PACKAGE.rules());
    private static final RuleSession PATIENTS =
            new RuleSession(RULES.patients(), PACKAGE.manifest().phases(), PACKAGE.rules());

    private final RuleEntry rule;
    private final List<Fact> facts;

    private RuleVerifier(RuleEntry rule, List<Fact> facts) {
        this.rule = rule;
        this.facts = List.copyOf(facts);
    }

    /**
     * Of the rule with an id.
     *
     * @throws IllegalArgumentException if the guideline has none
     */
    public static RuleVerifier verifyThat(String rule) {
        return new RuleVerifier(
                PACKAGE.rules()
                        .rule(rule)
                        .orElseThrow(() -> new IllegalArgumentException("There is no rule '" + rule + "'.")),
                List.copyOf(PACKAGE.manifest().parameters()));
    }

    /** With these facts beside the parameters of the guideline, which are always there. */
    public RuleVerifier given(Fact... given) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(List.of(given));
        return new RuleVerifier(rule, all);
    }

    /** It inserts just these facts. */
    public void inserts(Fact... expected) {
        assertThat(inserted())
                .as("what %s inserts", rule.id())
                .usingElementComparator(Comparator.comparing(Fact::id).thenComparing(Fact::toString))
                .containsExactlyInAnyOrder(expected);
    }

    /** Its conditions are not met. */
    public void insertsNothing() {
        inserts();
    }

    private List<Fact> inserted() {
        boolean literature = PACKAGE.manifest().literature().contains(rule.phase());
        RuleSession session = literature ? LITERATURE : PATIENTS;
        return List.copyOf(session.run(facts, match -> match.getRule().getName().equals(rule.name()))
                .inserted()
                .values());
    }
}
