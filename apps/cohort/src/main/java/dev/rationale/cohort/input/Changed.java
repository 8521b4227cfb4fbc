package dev.rationale.cohort.input;

/** A file was read whole once, and could not be read again: it went, or was cut, while the run went on. */
public final class Changed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Of a file.
     *
     * @param fault which file, from which byte on, and what is wrong with it now
     */
    public Changed(String fault) {
        super(fault + " when it was read again; what is done is kept."
                + "\n  Maybe --resume goes on with it when the file is as it was.");
    }
}
