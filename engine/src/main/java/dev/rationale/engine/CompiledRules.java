package dev.rationale.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Rules ready to run. Those of the literature have a network of their own, so that no patient's session pays for them.
 *
 * @param literature the rules that no patient changes
 * @param patients all others, shared by all sessions
 * @param release gives back what the compilation holds
 */
record CompiledRules(KieBase literature, KieBase patients, Runnable release) {

    /**
     * The rules of executable models in two networks.
     *
     * @param phases those whose rules are of the literature
     */
    static CompiledRules of(Collection<Model> models, List<String> phases, Runnable release) {
        return new CompiledRules(
                base(models, phases::contains), base(models, phase -> !phases.contains(phase)), release);
    }

    /** The network of the rules of some phases. */
    static KieBase base(Collection<Model> models, Predicate<String> phases) {
        return KieBaseBuilder.createKieBaseFromModel(
                models.stream().<Model>map(model -> part(model, phases)).toList());
    }

    private static ModelImpl part(Model model, Predicate<String> phases) {
        ModelImpl part = new ModelImpl(model.getName())
                .withRules(model.getRules().stream()
                        .filter(rule -> phases.test(rule.getAttribute(Rule.Attribute.RULEFLOW_GROUP)))
                        .toList())
                .withQueries(model.getQueries())
                .withGlobals(model.getGlobals());
        model.getTypeMetaDatas().forEach(part::addTypeMetaData);
        return part;
    }
}
