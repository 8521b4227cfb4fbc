package dev.rationale.cli.option;

import dev.rationale.cli.console.Console;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.LanguageChoice;
import dev.rationale.engine.report.Style;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which guideline, in which language, read on which days. */
public final class GuidelineOptions {

    private final Console console;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Patient data after this day does not exist (default: today).")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--evidence-as-of",
            paramLabel = "DATE",
            description = "Evidence published after this day does not exist (default: the same day as --as-of).")
    private Optional<LocalDate> evidenceAsOf = Optional.empty();

    @Option(names = "--lang", paramLabel = "en|fr", defaultValue = "en", description = "Language (default: en).")
    private String language = "en";

    @Option(
            names = "--rules",
            paramLabel = "PATH",
            description = "A guideline's directory or released jar, compiled now; eval and serve take several.")
    private List<Path> rules = List.of();

    public GuidelineOptions(Console console) {
        this.console = console;
    }

    public Clocks clocks() {
        LocalDate day = asOf.orElseGet(() ->
                LocalDate.ofInstant(console.clock().instant(), console.clock().getZone()));
        return new Clocks(day, evidenceAsOf.orElse(day));
    }

    /** The days that were named, by the names that a case gives them. */
    public Map<String, String> given() {
        Map<String, String> given = new TreeMap<>();
        asOf.ifPresent(day -> given.put("asOf", day.toString()));
        evidenceAsOf.ifPresent(day -> given.put("evidenceAsOf", day.toString()));
        return given;
    }

    /** The package that is named, if one is; a command that asks for it takes one. */
    public Optional<Path> rules() {
        if (rules.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "--rules: this command takes one guideline; eval and serve take several");
        }
        return rules.stream().findFirst();
    }

    public String language() {
        return language;
    }

    public PrintWriter out() {
        return console.out();
    }

    public Style style() {
        return console.style();
    }

    /** Loads the guideline and checks that it speaks the language asked for. */
    public Guideline load() {
        return speaking(rules().map(Guidelines::from).orElseGet(Guidelines::bundled));
    }

    /**
     * Loads every guideline that is named.
     *
     * @throws ParameterException if one cannot be used, which is named, or if two have the same id
     */
    public List<Guideline> loadAll() {
        if (rules.size() < 2) {
            return List.of(load());
        }
        Map<String, Guideline> loaded = new LinkedHashMap<>();
        try {
            for (Path path : rules) {
                Guideline one = named(path);
                Optional.ofNullable(loaded.put(one.id().id(), one)).ifPresent(other -> {
                    other.close();
                    throw new ParameterException(
                            spec.commandLine(),
                            "--rules: two guidelines are called " + one.id().id()
                                    + "; expected ids that differ, as answers are told apart by them");
                });
            }
            return List.copyOf(loaded.values());
        } catch (RuntimeException refused) {
            loaded.values().forEach(Guideline::close);
            throw refused;
        }
    }

    private Guideline named(Path path) {
        try {
            return speaking(Guidelines.from(path));
        } catch (InvalidGuideline broken) {
            console.err().println("The guideline in " + path + " cannot be used:");
            throw broken;
        }
    }

    private Guideline speaking(Guideline guideline) {
        LanguageChoice choice = LanguageChoice.among(guideline.texts().languages());
        if (!choice.speaks(language)) {
            guideline.close();
            throw new ParameterException(
                    spec.commandLine(),
                    "--lang: there are no texts in '" + language + "'; expected one of: " + choice.known());
        }
        return guideline;
    }
}
