package dev.rationale.engine;

import dev.rationale.engine.guideline.GuidelinePackage;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drools.model.Model;

/**
 * The rules that the compile step compiled when the application was built, found by the digest of their package. The only class that
 * knows how Drools stores an executable model; its API is not public, so a contract test watches it.
 */
final class BundledRules {

    private static final String MANIFEST = "guideline/guideline.yaml";
    private static final String COMPILED = "META-INF/rationale/compiled/";

    private final String digest;

    private BundledRules(String digest) {
        this.digest = digest;
    }

    /** The compiled rules of the package with a digest, if the application has them. */
    static Optional<BundledRules> of(String digest) {
        return loader().getResource(models(digest)) == null ? Optional.empty() : Optional.of(new BundledRules(digest));
    }

    /** Where the compile step writes what it read of a package. */
    static String read(String digest) {
        return COMPILED + digest + "/package";
    }

    /** Where the compile step writes the names of a package's models, one a line. */
    static String models(String digest) {
        return COMPILED + digest + "/models";
    }

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
     * @param files the package that they were compiled of
     */
    CompiledRules load(GuidelinePackage files) {
        return SharedRules.of(RuntimeRules.sources(files), like -> loaded(files));
    }

    private CompiledRules loaded(GuidelinePackage files) {
        List<Model> models = new ArrayList<>();
        for (String name : text(models(digest)).lines().toList()) {
            models.add(model(name));
        }
        return CompiledRules.of(
                Models.of(models, RuntimeRules.byName(files.rules().rules())),
                files.manifest().literature(),
                () -> {});
    }

    private static Model model(String name) {
        try {
            return (Model) loader().loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The compiled rules cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** What the build read of the package. */
    byte[] written() {
        return bytes(read(digest));
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = resource(name).openStream()) {
            return in.readAllBytes();
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
