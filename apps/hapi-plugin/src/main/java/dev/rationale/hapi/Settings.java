package dev.rationale.hapi;

import dev.rationale.fhir.Sensitive;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * How the plug-in was set up, by properties of the host whose names begin with {@code rationale.}, or by environment variables
 * ({@code RATIONALE_LANGUAGE}).
 *
 * @param language of the answer where a request asks for none that there is
 * @param zone the zone whose calendar says what today is, and in which instants fall on days
 * @param rules directories with guidelines to use instead of the bundled one
 * @param audit the directory of the audit trail that decisions are written into; they are kept nowhere without it
 * @param sensitive what is done with what a security label says to be sensitive
 * @param mostResources how many resources of one type are read of a patient at most
 */
record Settings(
        String language, ZoneId zone, List<Path> rules, Optional<Path> audit, Sensitive sensitive, int mostResources) {

    static final String MOST_RESOURCES = "rationale.most-resources";

    static Settings of(Environment environment) {
        PluginValues values = HostProperties.read(environment);
        return new Settings(
                values.language(),
                ZoneId.of(values.zone()),
                values.rules().stream().map(Path::of).toList(),
                directory(values.audit()),
                Sensitive.written(values.sensitive()),
                values.mostResources());
    }

    private static Optional<Path> directory(String name) {
        return Optional.of(name).filter(one -> !one.isBlank()).map(Path::of);
    }
}
