package dev.rationale.engine.rule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every rule of a guideline, and the files that they stand in. */
public final class RuleIndex {

    private final List<RuleEntry> rules;
    private final List<DrlFile> files;
    private final Map<String, RuleEntry> byId = new HashMap<>();

    /** Looked up when it is first asked for: a start has no use for it, and every card has. */
    private volatile @Nullable Set<String> cited;

    /** Takes the rules and files in any order. Where an id stands twice the first one is meant. */
    public RuleIndex(List<RuleEntry> rules, List<DrlFile> files) {
        this.rules = rules.stream().sorted(Comparator.comparing(RuleEntry::id)).toList();
        this.files = files.stream().sorted(Comparator.comparing(DrlFile::path)).toList();
        this.rules.forEach(rule -> byId.putIfAbsent(rule.id(), rule));
    }

    /** In order of id. */
    public List<RuleEntry> rules() {
        return rules;
    }

    /** In order of path. */
    public List<DrlFile> files() {
        return files;
    }

    public Optional<RuleEntry> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The keys of all studies that some rule cites. */
    public Set<String> cited() {
        @Nullable Set<String> known = cited;
        if (known == null) {
            known = rules.stream().flatMap(rule -> rule.citations().stream()).collect(Collectors.toUnmodifiableSet());
            cited = known;
        }
        return known;
    }

    /** The rules that can give a recommendation. */
    public List<RuleEntry> recommending(String code) {
        return rules.stream().filter(rule -> rule.recommends().contains(code)).toList();
    }

    /** What the file of a rule says beside its rules. */
    public Optional<DrlFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleIndex same && rules.equals(same.rules) && files.equals(same.files);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }
}
