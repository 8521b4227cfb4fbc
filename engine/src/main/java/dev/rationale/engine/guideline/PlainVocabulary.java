package dev.rationale.engine.guideline;

/** The vocabulary {@code plain}: facts as they were read, for a package that declares all its kinds of fact itself. */
public final class PlainVocabulary implements Vocabulary {

    @Override
    public String name() {
        return "plain";
    }
}
