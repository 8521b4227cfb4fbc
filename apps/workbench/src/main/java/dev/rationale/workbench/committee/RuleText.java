package dev.rationale.workbench.committee;

import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.rule.DrlFile;
import dev.rationale.engine.rule.DrlReader;
import java.util.List;
import java.util.Map;

/** A rule to begin with: what every rule has, with the package and imports of the rules beside it, and the rest to be written. */
final class RuleText {

    private RuleText() {}

    /**
     * The text of a new file.
     *
     * @param phase the folder and the group of the rule
     * @param id of the rule, in the place of whatever is to be recommended
     * @param name a sentence that a committee would say
     */
    static String of(PackageFiles files, String phase, String id, String name) {
        List<String> head = head(files, phase);
        String advice =
                phase.equals("recommendation") ? "@Direction(\"for\")\n@Strength(\"weak\")\n@Certainty(\"low\")\n" : "";
        return String.join("\n", head)
                + "\n\n// Which question does this rule answer?\nrule \"" + name + "\"\n@Id(\"" + id
                + "\")\n@Cites(\"\")\n" + advice + "@Revision(\"1\")\nruleflow-group \"" + phase
                + "\"\nwhen\n  \nthen\n  insert( new Recommendation( \"" + id + "\" ) );\nend\n";
    }

    private static List<String> head(PackageFiles files, String phase) {
        Map<String, String> rules = files.texts("rules/", ".drl");
        return rules.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) -> Boolean.compare(
                        other.startsWith("rules/" + phase + "/"), one.startsWith("rules/" + phase + "/"))))
                .findFirst()
                .map(file -> DrlReader.salvaged(file.getKey(), file.getValue()).file())
                .map(RuleText::head)
                .orElse(List.of("package rationale;"));
    }

    private static List<String> head(DrlFile file) {
        return List.of(
                "package " + file.packageName() + ";\n",
                String.join(
                        "\n",
                        file.imports().stream()
                                .map(one -> "import " + one.target() + ";")
                                .toList()));
    }
}
