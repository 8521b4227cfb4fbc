package dev.rationale.cohort.input;

import java.io.Serializable;

/**
 * What one task reads: a file of lines or a stretch of it, or a document.
 *
 * @param path as Spark's file systems name it
 * @param source the input on the command line through which it was found
 * @param type the type of resource that it is said to hold; empty if nobody says
 * @param from the first byte; a line belongs to the stretch in which it begins
 * @param to the byte after the last one
 */
public record Portion(String path, String source, Form form, String type, long from, long to) implements Serializable {

    /** What a file holds. */
    public enum Form {
        /** A resource, or a bundle, on each line. */
        LINES,
        /** One document, on as many lines as it likes. */
        DOCUMENT
    }

    private static final long serialVersionUID = 1;
    private static final String ZIPPED = ".gz";

    boolean isZipped() {
        return path.endsWith(ZIPPED);
    }

    public long size() {
        return to - from;
    }

    /** The file's name, without the folders above it, and where in it the portion begins. */
    String place(long offset) {
        return path.substring(path.lastIndexOf('/') + 1) + "@" + offset;
    }
}
