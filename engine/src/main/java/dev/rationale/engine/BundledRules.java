package dev.rationale.engine;

import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.rule.RuleIndex;
import dev.rationale.engine.rule.RuleIndexFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.drools.model.Model;

/**
 * The rules compiled at build time, and the files of the package beside them. The only class that knows how Drools stores an
 * executable model; its API is not public, so a contract test watches it.
 */
final class BundledRules {

    private static final String MANIFEST = "guideline/guideline.yaml";
    private static final String RULE_INDEX = "META-INF/rationale/rules.json";
    private static final String MODEL_INDEX = "META-INF/kie/dev.rationale/rationale-rules/drools-model";

    private BundledRules() {}

    /** The files of the package, from a jar or a build directory. */
    static PackageFiles files() {
        try {
            URI manifest = resource(MANIFEST).toURI();
            return PackageFiles.in(
                    manifest.getScheme().equals("jar")
                            ? jarOf(manifest)
                            : Objects.requireNonNull(Path.of(manifest).getParent()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The bundled guideline cannot be located: " + e.getMessage(), e);
        }
    }

    /** {@code jar:file:/lib/rules.jar!/guideline/guideline.yaml} stands in {@code /lib/rules.jar}. */
    private static Path jarOf(URI manifest) {
        String file = manifest.getRawSchemeSpecificPart();
        return Path.of(URI.create(file.substring(0, file.indexOf("!/"))));
    }

    /**
     * The rules.
     *
     * @param literature the phases whose rules no patient changes
     */
    static CompiledRules load(List<String> literature) {
        try {
            Model model = (Model)
                    loader().loadClass(modelClass()).getDeclaredConstructor().newInstance();
            return CompiledRules.of(List.of(model), literature, () -> {});
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The bundled rules cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** Which rules there are, as the build noted them. */
    static RuleIndex index() {
        try (InputStream index = resource(RULE_INDEX).openStream()) {
            return RuleIndexFile.read(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String modelClass() {
        try (var index =
                new BufferedReader(new InputStreamReader(resource(MODEL_INDEX).openStream(), StandardCharsets.UTF_8))) {
            return index.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.contains(":"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(MODEL_INDEX + " names no model class."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(String name) {
        URL found = loader().getResource(name);
        if (found == null) {
            throw new IllegalStateException(
                    name + " is not on the class path.\n  Maybe the rules module was not built.");
        }
        return found;
    }

    private static ClassLoader loader() {
        return BundledRules.class.getClassLoader();
    }
}
