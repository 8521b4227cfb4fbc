package dev.rationale.pages.part;

/**
 * Where a datum was read: {@code Observation/0a1b…}. A long id is shown by its first and last characters, and whole when it is
 * asked for.
 */
public record ResourceId(String whole) {

    private static final int SHORT_ENOUGH = 12;
    private static final int KEPT = 4;

    /** {@code Observation/0a1b…c2d3}, or all of it where that is short. */
    public String shortened() {
        int slash = whole.indexOf('/');
        String id = whole.substring(slash + 1);
        return isShort() ? whole : whole.substring(0, slash + 1 + KEPT) + "…" + id.substring(id.length() - KEPT);
    }

    public boolean isShort() {
        return whole.length() - whole.indexOf('/') - 1 <= SHORT_ENOUGH;
    }
}
