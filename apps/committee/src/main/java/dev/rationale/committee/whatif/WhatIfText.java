package dev.rationale.committee.whatif;

import dev.rationale.committee.wording.BenchWording;
import dev.rationale.engine.report.Page;
import dev.rationale.engine.report.Style;
import dev.rationale.engine.report.Wording;

/** What a supposition changes, as a page of text. */
public final class WhatIfText {

    private final Wording bench;
    private final Page page;

    private WhatIfText(String language, Style style) {
        this.bench = BenchWording.in(language);
        this.page = new Page(style);
    }

    public static String text(WhatIf whatIf, String language, Style style) {
        WhatIfText text = new WhatIfText(language, style);
        WhatIfAccount account = WhatIfAccount.of(whatIf, language);
        text.supposed(account, whatIf.diff().isEmpty());
        text.changes(account);
        return text.page.toString();
    }

    private void supposed(WhatIfAccount account, boolean nothing) {
        page.strong(0, bench.say("whatif.supposed"));
        account.supposed().forEach(line -> page.item(2, line));
        if (nothing) {
            page.line(2, bench.say("whatif.nothing-supposed"));
        }
    }

    private void changes(WhatIfAccount account) {
        page.heading(bench.say("whatif.changes"));
        if (account.changes().isEmpty()) {
            page.line(2, bench.say("whatif.same"));
        }
        account.changes().forEach(change -> {
            page.item(2, change.sentence());
            change.reasons().forEach(this::reason);
        });
    }

    private void reason(WhatIfAccount.Reason reason) {
        page.line(4, reason.heading());
        reason.facts().forEach(fact -> page.item(6, fact));
        if (!reason.condition().isEmpty()) {
            page.verbatim("      ", reason.condition());
        }
    }
}
