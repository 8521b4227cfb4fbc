package dev.rationale.cdshooks.request;

import java.util.regex.Pattern;

/** Names prefetch keys to whoever sent them. */
public final class PrefetchKeys {

    /** Whatever else a client writes there could be a name or a number of a patient, so it is not said again. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private PrefetchKeys() {}

    /** The place of a key in a request, {@code prefetch.'cd4'}. */
    public static String place(String key) {
        return KEY.matcher(key).matches() ? "prefetch.'" + key + "'" : "prefetch";
    }
}
