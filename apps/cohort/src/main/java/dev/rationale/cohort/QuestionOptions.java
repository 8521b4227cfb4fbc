package dev.rationale.cohort;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.guideline.LanguageChoice;
import dev.rationale.fhir.Sensitive;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What is asked of every patient: the same options as those of {@code eval}. */
final class QuestionOptions {

    private final Clock clock;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Patient data after this day does not exist.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--evidence-as-of",
            paramLabel = "DATE",
            description = "Evidence published after this day does not exist (default: the same as --as-of).")
    private Optional<LocalDate> evidenceAsOf = Optional.empty();

    @Option(names = "--rules", paramLabel = "PATH", description = "A guideline's folder or released jar.")
    private Optional<Path> rules = Optional.empty();

    @Option(names = "--lang", paramLabel = "en|fr", defaultValue = "en", description = "Language (default: en).")
    private String language = "en";

    @Option(names = "--zone", paramLabel = "ZONE", description = "Calendar for instants (default: UTC).")
    private ZoneId zone = ZoneOffset.UTC;

    @Option(
            names = "--sensitive",
            paramLabel = "use|leave-out",
            description = "What is done with resources that are labelled as sensitive (default: use).",
            converter = Labelled.class)
    private Sensitive sensitive = Sensitive.USE;

    /** The names of the values are written with hyphens. */
    static final class Labelled implements ITypeConverter<Sensitive> {

        @Override
        public Sensitive convert(String value) {
            return Sensitive.showing(value)
                    .orElseThrow(() -> new TypeConversionException("expected use or leave-out, not '" + value + "'"));
        }
    }

    QuestionOptions(Clock clock) {
        this.clock = clock;
    }

    Clocks clocks() {
        LocalDate day = asOf.orElseGet(() -> LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return new Clocks(day, evidenceAsOf.orElse(day));
    }

    Optional<Path> rules() {
        return rules;
    }

    String language() {
        return language;
    }

    ZoneId zone() {
        return zone;
    }

    Sensitive sensitive() {
        return sensitive;
    }

    /** Loads the guideline, and checks that it speaks the language. */
    Guideline load() {
        Guideline guideline = rules.map(Guidelines::from).orElseGet(Guidelines::bundled);
        LanguageChoice choice = LanguageChoice.among(guideline.texts().languages());
        if (!choice.speaks(language)) {
            guideline.close();
            throw new ParameterException(
                    spec.commandLine(), "--lang: no texts in '" + language + "'; expected one of: " + choice.known());
        }
        return guideline;
    }
}
