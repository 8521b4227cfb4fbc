package dev.rationale.hapi;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.LanguageChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Loads the guidelines inside a host whose threads may not see this jar. */
final class HostedGuideline {

    private HostedGuideline() {}

    static HostedGuidelines load(Settings settings) {
        List<Guideline> loaded = new ArrayList<>();
        try {
            if (settings.rules().isEmpty()) {
                loaded.add(ownClasses(Guidelines::bundled));
            }
            for (Path directory : settings.rules()) {
                loaded.add(from(directory, settings.rules().size() > 1));
            }
            loaded.forEach(one -> checkLanguage(one, settings.language()));
            checkIds(loaded);
            return new HostedGuidelines(loaded);
        } catch (RuntimeException refused) {
            loaded.forEach(Guideline::close);
            throw refused;
        }
    }

    /** Of several guidelines it is said which one cannot be used. */
    private static Guideline from(Path directory, boolean several) {
        try {
            return ownClasses(() -> Guidelines.from(directory));
        } catch (RuntimeException broken) {
            throw several
                    ? new IllegalArgumentException(
                            "rationale.rules: the guideline in " + directory + " cannot be used:\n"
                                    + broken.getMessage(),
                            broken)
                    : broken;
        }
    }

    private static void checkLanguage(Guideline guideline, String language) {
        LanguageChoice choice = LanguageChoice.among(guideline.texts().languages());
        if (!choice.speaks(language)) {
            throw new IllegalArgumentException("rationale.language: "
                    + guideline.id().id() + " has no texts in '" + language + "'; expected one of: " + choice.known());
        }
    }

    private static void checkIds(List<Guideline> loaded) {
        Set<String> ids = new TreeSet<>();
        for (Guideline one : loaded) {
            if (!ids.add(one.id().id())) {
                throw new IllegalArgumentException("rationale.rules: two guidelines are called "
                        + one.id().id() + "; expected ids that differ, as the services are called by them.");
            }
        }
    }

    /** Drools and the service loader look where the thread points to, which in a servlet container is not where this jar is. */
    private static <T> T ownClasses(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(HostedGuideline.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
