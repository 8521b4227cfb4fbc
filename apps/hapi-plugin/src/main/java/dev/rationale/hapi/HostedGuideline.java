package dev.rationale.hapi;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.LanguageChoice;
import java.util.function.Supplier;

/** Loads the guideline inside a host whose threads may not see this jar. */
final class HostedGuideline {

    private HostedGuideline() {}

    static Guideline load(Settings settings) {
        Guideline guideline =
                ownClasses(() -> settings.rules().map(Guidelines::from).orElseGet(Guidelines::bundled));
        LanguageChoice choice = LanguageChoice.among(guideline.texts().languages());
        if (!choice.speaks(settings.language())) {
            guideline.close();
            throw new IllegalArgumentException("rationale.language: there are no texts in '" + settings.language()
                    + "'; expected one of: " + choice.known());
        }
        return guideline;
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
