package dev.rationale.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rationale.authoring.complete.FileSchema;
import dev.rationale.authoring.text.Lines;
import dev.rationale.authoring.text.Place;
import dev.rationale.engine.guideline.Problem;
import dev.rationale.engine.guideline.Shape;
import dev.rationale.engine.guideline.StrictYaml;
import dev.rationale.engine.guideline.YamlFiles;
import dev.rationale.engine.rule.DrlReader;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one file by itself: DRL that cannot be parsed, YAML that is none or of another shape. */
final class Syntax {

    private final Draft draft;

    Syntax(Draft draft) {
        this.draft = draft;
    }

    List<Remark> remarks(String file) {
        String text = draft.text(file).orElse("");
        Lines lines = new Lines(text);
        return problems(file, text.replace("\r\n", "\n")).stream()
                .map(problem -> new Remark(
                        new Place(file, lines.meant(Math.max(1, problem.line()), Math.max(1, problem.column()))),
                        Remark.Severity.ERROR,
                        problem.finding(),
                        problem.what(),
                        problem.maybe()))
                .toList();
    }

    private static List<Problem> problems(String file, String text) {
        if (file.endsWith(".drl")) {
            return rules(file, text);
        }
        return FileSchema.name(file).map(shape -> yaml(file, text, shape)).orElse(List.of());
    }

    private static List<Problem> rules(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        try {
            DrlReader.read(
                    file,
                    text,
                    (finding, line, column, what, maybe) ->
                            problems.add(new Problem(finding, file, line, column, what, maybe)));
        } catch (StackOverflowError tooDeep) {
            problems.add(new Problem("R037", file, 1, "it nests deeper than can be read", ""));
        }
        return problems;
    }

    private static List<Problem> yaml(String file, String text, String shape) {
        try {
            JsonNode document = StrictYaml.mapper().readTree(text);
            return document.isMissingNode() ? List.of() : Shape.of(shape).problems(file, text, document);
        } catch (JsonProcessingException broken) {
            return List.of(YamlFiles.noYaml(file, text, broken));
        }
    }
}
