package dev.rationale.workbench.http;

/** A request that is not answered. The sentence is for whoever asked and holds nothing of what was sent. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String word;

    /**
     * A refusal.
     *
     * @param status of HTTP
     * @param word key of the sentence that says why
     */
    public Refused(int status, String word) {
        super(word, null, false, false);
        this.status = status;
        this.word = word;
    }

    /** There is nothing at this address. */
    public static Refused notFound() {
        return new Refused(404, "refused.not-found");
    }

    public int status() {
        return status;
    }

    public String word() {
        return word;
    }
}
