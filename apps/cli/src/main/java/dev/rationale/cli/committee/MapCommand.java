package dev.rationale.cli.committee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.option.GuidelineOptions;
import dev.rationale.cli.option.OutputOptions;
import dev.rationale.committee.cases.Inputs;
import dev.rationale.committee.map.AdviceMap;
import dev.rationale.committee.map.Axis;
import dev.rationale.committee.map.Grid;
import dev.rationale.committee.map.MapSvg;
import dev.rationale.committee.map.MapText;
import dev.rationale.engine.Guideline;
import dev.rationale.fhir.UnreadableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a guideline over two inputs. */
@Command(
        name = "map",
        description = "Draw where recommendations are given, over two inputs, with exact boundaries.",
        footer = {
            "",
            "A day that is not named is the patient's own: asOf in --given, or that of the typical one.",
            "",
            "Examples:",
            "  rationale map il2-not-recommended --x cd4=0..600 --y artMonths=0..36",
            "  rationale map il2-only-in-trial offer-trial-silcaat offer-trial-esprit --x cd4=0..600 \\",
            "      --y artMonths=0..36 --given patient.yaml --format svg --out map.svg"
        })
public final class MapCommand implements Callable<Integer> {

    /** How the map is drawn. */
    enum Format {
        TEXT,
        SVG
    }

    private final Console console;

    @Mixin
    private GuidelineOptions options;

    @Mixin
    private OutputOptions output;

    @Parameters(arity = "1..*", paramLabel = "CODE", description = "Recommendations to draw.")
    private List<String> codes = List.of();

    @Option(names = "--x", required = true, paramLabel = "INPUT=FROM..TO", description = "The axis to the right.")
    private String x = "";

    @Option(names = "--y", required = true, paramLabel = "INPUT=FROM..TO", description = "The axis upwards.")
    private String y = "";

    @Option(
            names = "--given",
            paramLabel = "FILE",
            description = "All else about the patient, in a case's short form with asOf (default: a typical one).")
    private Optional<Path> given = Optional.empty();

    @Option(names = "--format", paramLabel = "text|svg", description = "How it is drawn (default: text).")
    private Format format = Format.TEXT;

    public MapCommand(Console console) {
        this.console = console;
        this.options = new GuidelineOptions(console);
        this.output = new OutputOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        try (Guideline guideline = options.load()) {
            Inputs inputs = Inputs.of(guideline);
            Grid grid = new Grid(guideline, Axis.of(x, inputs), Axis.of(y, inputs), patient(inputs));
            AdviceMap map = AdviceMap.of(grid, codes);
            output.write(
                    format == Format.SVG
                            ? MapSvg.text(map, options.language())
                            : MapText.text(map, options.language(), console.style()));
            return ExitCode.EVALUATED;
        } catch (IllegalArgumentException usage) {
            console.err().println(usage.getMessage());
            return ExitCode.USAGE;
        }
    }

    private ObjectNode patient(Inputs inputs) {
        ObjectNode patient = given.isEmpty() ? inputs.given() : read(given.get());
        options.given().forEach(patient::put);
        return patient;
    }

    private static ObjectNode read(Path file) {
        try {
            JsonNode read = new YAMLMapper().readTree(file.toFile());
            if (read instanceof ObjectNode patient) {
                return patient;
            }
            throw new UnreadableInput(file + ": no patient in a case's short form.");
        } catch (IOException e) {
            throw new UnreadableInput(file + ": the file cannot be read as YAML: " + e.getMessage());
        }
    }
}
