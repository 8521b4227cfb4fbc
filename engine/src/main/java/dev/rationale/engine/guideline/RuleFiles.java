package dev.rationale.engine.guideline;

import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.RuleIndex;
import dev.rationale.engine.rule.RuleReader;
import java.util.ArrayList;
import java.util.List;

/** The DRL files of a package, as an index. */
final class RuleFiles {

    private RuleFiles() {}

    static RuleIndex read(PackageFiles files, List<Problem> problems) {
        List<RuleEntry> rules = new ArrayList<>();
        files.texts("rules/", ".drl")
                .forEach((path, text) -> rules.addAll(RuleReader.read(
                        path,
                        text,
                        (finding, line, message) -> problems.add(new Problem(finding, path, line, message, "")))));
        return new RuleIndex(rules);
    }
}
