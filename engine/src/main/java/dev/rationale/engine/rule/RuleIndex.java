package dev.rationale.engine.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every rule of a guideline, and the files that they stand in.
 *
 * @param rules in order of id
 * @param files in order of path
 */
public record RuleIndex(List<RuleEntry> rules, List<DrlFile> files) {

    public RuleIndex {
        rules = rules.stream().sorted(Comparator.comparing(RuleEntry::id)).toList();
        files = files.stream().sorted(Comparator.comparing(DrlFile::path)).toList();
    }

    public Optional<RuleEntry> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The rules that can give a recommendation. */
    public List<RuleEntry> recommending(String code) {
        return rules.stream().filter(rule -> rule.recommends().contains(code)).toList();
    }

    /** What the file of a rule says beside its rules. */
    public Optional<DrlFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
