package dev.rationale.committee.whatif;

import java.util.List;

/**
 * What a supposition changes, in words: what was supposed, and each change of the answer with what brings it.
 *
 * @param supposed what differs in what was given: data, studies, days
 */
public record WhatIfAccount(List<String> supposed, List<Told> changes) {

    /**
     * A change of the answer.
     *
     * @param causes the data and studies among what was supposed that it goes back to; empty if none was found
     * @param reasons where a rule stopped, and on what others rest now
     */
    public record Told(String sentence, List<String> causes, List<Reason> reasons) {

        public Told {
            causes = List.copyOf(causes);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A reason of a change.
     *
     * @param heading a sentence that leads to what follows
     * @param facts in words
     * @param condition of a rule as written; empty where the facts say it
     */
    public record Reason(String heading, List<String> facts, String condition) {

        public Reason {
            facts = List.copyOf(facts);
        }
    }

    public WhatIfAccount {
        supposed = List.copyOf(supposed);
        changes = List.copyOf(changes);
    }

    /** The account in a language. */
    public static WhatIfAccount of(WhatIf whatIf, String language) {
        return new WhatIfTelling(whatIf, language).account();
    }
}
