package dev.rationale.fuzz;

import java.util.stream.Stream;

/** Whatever a document holds, it is read or refused in words, and of what is read nothing is lost. */
public final class DocumentTarget {

    private DocumentTarget() {}

    /** What is loaded once is no part of the first input's time. */
    public static void fuzzerInitialize() {
        Reading.of(Reading.utf8("{}"));
    }

    /** Asks it of one input; Jazzer calls it by this name. */
    public static void fuzzerTestOneInput(byte[] document) {
        Reading.of(document);
    }

    static Stream<byte[]> seeds() {
        return Reading.documents("src/test/resources/real").limit(12);
    }
}
