package dev.rationale.authoring.check;

import dev.rationale.authoring.Remark;
import java.util.List;

/** Hears how far a check is. */
public interface CheckListener {

    /** Hears nothing. */
    CheckListener NOBODY = new CheckListener() {};

    /** The package was read; what was found so far is told, and more may follow. */
    default void read(List<Remark> remarks) {}

    /** The rules are compiled, and so many cases and patients are asked about next. */
    default void compiled(int asked) {}
}
