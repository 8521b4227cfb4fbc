package dev.rationale.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kie.api.KieBase;

/**
 * Rules ready to run. Those of the literature have a network of their own, so that no patient's session pays for them.
 *
 * @param literature the rules that no patient changes
 * @param patients all others, shared by all sessions
 * @param models what both networks were made of
 * @param release gives back what the compilation holds
 */
record CompiledRules(KieBase literature, KieBase patients, Models models, Runnable release) {

    /**
     * The rules of executable models in two networks.
     *
     * @param phases those whose rules are of the literature
     */
    static CompiledRules of(Models models, List<String> phases, Runnable release) {
        return new CompiledRules(
                models.base(phases::contains), models.base(phase -> !phases.contains(phase)), models, release);
    }

    /**
     * The same with the rules of some files as they were compiled again. A network in which none of them stands stays as it is.
     *
     * @param paths the files, those that are gone included
     */
    CompiledRules replaced(Set<String> paths, Models again, List<String> phases) {
        List<Boolean> ofLiterature = Stream.concat(models.in(paths), again.rules().stream())
                .map(rule -> phases.contains(Models.phase(rule)))
                .distinct()
                .toList();
        Models all = models.replaced(paths, again);
        return new CompiledRules(
                ofLiterature.contains(true) ? all.base(phases::contains) : literature,
                ofLiterature.contains(false) ? all.base(phase -> !phases.contains(phase)) : patients,
                all,
                () -> {});
    }
}
