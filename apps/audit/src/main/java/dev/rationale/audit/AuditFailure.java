package dev.rationale.audit;

import java.util.Objects;

/** The trail cannot do what it was asked. The message says what, where, what was seen and expected, and holds no patient data. */
public final class AuditFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of failure it is, for a program that must decide what to do next. */
    public enum Kind {
        /** Another process, or another part of this one, is writing. */
        IN_USE,
        /** The directory cannot be written, or is none. */
        NOT_WRITABLE,
        /** The disk took no more; what was acknowledged is safe, and a later attempt may succeed. */
        DISK_FULL,
        /** Writing failed in a way that leaves open what the disk holds; the log must be opened again. */
        BROKEN,
        CLOSED,
        /** Something that was acknowledged is not there as it was. */
        DAMAGED,
        /** A key is missing, does not fit, or is open for others to read. */
        KEY,
        /** Another version wrote it, in a form that this one does not write. */
        FORM,
        /** What was asked for is not in the log. */
        UNKNOWN,
        /** It was erased. */
        ERASED
    }

    private final Kind kind;

    public AuditFailure(Kind kind, String what) {
        super(what);
        this.kind = kind;
    }

    public AuditFailure(Kind kind, String what, String maybe) {
        super(what + "\n  Maybe " + maybe);
        this.kind = kind;
    }

    public AuditFailure(Kind kind, String what, Throwable cause) {
        super(what, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
