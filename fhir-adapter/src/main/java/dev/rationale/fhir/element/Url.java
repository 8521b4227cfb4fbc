package dev.rationale.fhir.element;

/** The parts of a resource's address. */
public final class Url {

    private static final String HISTORY = "/_history/";

    private Url() {}

    /** An address without the version that it may name at its end. */
    public static String withoutVersion(String url) {
        int at = url.lastIndexOf(HISTORY);
        boolean last = at >= 0 && url.indexOf('/', at + HISTORY.length()) < 0;
        return last ? url.substring(0, at) : url;
    }

    /** An address without the name of a part of what it leads to. */
    public static String withoutPart(String url) {
        int at = url.indexOf('#');
        return at < 0 ? url : url.substring(0, at);
    }
}
