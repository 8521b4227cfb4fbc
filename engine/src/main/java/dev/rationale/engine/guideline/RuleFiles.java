package dev.rationale.engine.guideline;

import dev.rationale.engine.permission.Permissions;
import dev.rationale.engine.rule.DrlFile;
import dev.rationale.engine.rule.DrlReader;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.RuleIndex;
import dev.rationale.engine.type.PackageTypes;
import java.util.ArrayList;
import java.util.List;

/** The DRL files of a package, as an index. What a package may not run is found here, at whatever door it came in. */
final class RuleFiles {

    private RuleFiles() {}

    static RuleIndex read(PackageFiles files, PackageTypes types, List<Problem> problems) {
        List<RuleEntry> rules = new ArrayList<>();
        List<DrlFile> read = new ArrayList<>();
        files.texts("rules/", ".drl").forEach((path, text) -> {
            DrlReader.Read file = file(path, text, types, problems);
            rules.addAll(file.rules());
            read.add(file.file());
        });
        return new RuleIndex(rules, read);
    }

    private static DrlReader.Read file(String path, String text, PackageTypes types, List<Problem> problems) {
        DrlReader.Problems told = (finding, line, column, what, maybe) ->
                problems.add(new Problem(finding, path, line, column, what, maybe));
        try {
            DrlReader.Read file = DrlReader.read(path, text, told);
            Permissions.check(file, text, types, told);
            return file;
        } catch (StackOverflowError tooDeep) {
            told.add("R037", 0, 0, "it nests deeper than can be read", "");
            return new DrlReader.Read(new DrlFile(path, "", List.of(), List.of()), List.of());
        }
    }
}
