package dev.rationale.engine.diff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that an answer holds, as it is compared.
 *
 * @param code what it is about, once in its part; empty for the status
 * @param members what is said of it; two items are the same if these are equal
 */
record AnswerItem(AnswerPart part, String code, Map<String, Object> members) {

    AnswerItem {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A gap may be open for several claims. */
    static String gap(String code, String claim) {
        return claim.isEmpty() ? code : code + "/" + claim;
    }
}
