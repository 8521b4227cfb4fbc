package dev.rationale.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The rules of executable models in the order in which they were compiled, with the file of each. A file that is compiled again takes
 * the place of what it was before.
 *
 * @param models what holds whatever is no rule
 * @param files the path of each rule by its name
 */
record Models(List<Model> models, List<Rule> rules, Map<String, String> files) {

    Models {
        models = List.copyOf(models);
        rules = List.copyOf(rules);
        files = Map.copyOf(files);
    }

    /** All rules of some models. */
    static Models of(Collection<Model> models, Map<String, String> files) {
        return new Models(
                List.copyOf(models),
                models.stream().flatMap(model -> model.getRules().stream()).toList(),
                files);
    }

    /** The ruleflow group of a rule. */
    static String phase(Rule rule) {
        return Objects.requireNonNull(rule.getAttribute(Rule.Attribute.RULEFLOW_GROUP));
    }

    /** The rules of some files. */
    Stream<Rule> in(Set<String> paths) {
        return rules.stream().filter(rule -> paths.contains(file(rule)));
    }

    private String file(Rule rule) {
        return files.getOrDefault(rule.getName(), "");
    }

    /** The same with the rules of some files as they were compiled again; those of a file that is gone are gone. */
    Models replaced(Set<String> paths, Models again) {
        Set<String> done = new HashSet<>();
        List<Rule> all = new ArrayList<>();
        for (Rule rule : rules) {
            String file = file(rule);
            if (!paths.contains(file)) {
                all.add(rule);
            } else if (done.add(file)) {
                again.in(Set.of(file)).forEach(all::add);
            }
        }
        again.rules().stream().filter(rule -> !done.contains(again.file(rule))).forEach(all::add);
        Map<String, String> named = new HashMap<>(files);
        named.values().removeIf(paths::contains);
        named.putAll(again.files());
        return new Models(models, all, named);
    }

    /** The network of the rules of some phases. */
    KieBase base(Predicate<String> phases) {
        List<Model> parts = new ArrayList<>();
        for (Model model : models) {
            ModelImpl part = new ModelImpl(model.getName())
                    .withRules(
                            parts.isEmpty()
                                    ? rules.stream()
                                            .filter(rule -> phases.test(phase(rule)))
                                            .toList()
                                    : List.of())
                    .withQueries(model.getQueries())
                    .withGlobals(model.getGlobals());
            model.getTypeMetaDatas().forEach(part::addTypeMetaData);
            parts.add(part);
        }
        return KieBaseBuilder.createKieBaseFromModel(parts);
    }
}
