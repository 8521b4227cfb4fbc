package dev.rationale.server.guideline;

import dev.rationale.engine.Guideline;
import java.util.List;

/** Puts a guideline to the cases that belong to it. */
public interface OwnCases {

    /**
     * The cases that do not hold.
     *
     * @return a sentence for each failure; none if all hold
     */
    List<String> failures(Guideline guideline);
}
