package dev.rationale.engine.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every rule of a guideline, in order of id. */
public record RuleIndex(List<RuleEntry> rules) {

    public RuleIndex {
        rules = rules.stream().sorted(Comparator.comparing(RuleEntry::id)).toList();
    }

    public Optional<RuleEntry> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The rules that can give a recommendation. */
    public List<RuleEntry> recommending(String code) {
        return rules.stream().filter(rule -> rule.recommends().contains(code)).toList();
    }
}
