package dev.rationale.fhir.account;

import dev.rationale.engine.report.Wording;
import dev.rationale.fhir.account.AccountGroups.Group;
import dev.rationale.fhir.account.ReadingAccount.Item;
import dev.rationale.pages.Frame;
import dev.rationale.pages.Pages;
import dev.rationale.pages.reading.ReadingPage;
import java.util.ArrayList;
import java.util.List;

/** An account as a page. */
public final class AccountPages {

    private AccountPages() {}

    /** The page, in the language of the wording; {@code guideline} says what was asked for. */
    public static String html(ReadingAccount account, AccountOptions options, Wording wording, String guideline) {
        AccountText text = new AccountText(wording, options);
        Frame frame = Frame.alone(wording.language(), wording.say("reading.title"), guideline, "");
        List<Group> groups = AccountGroups.of(account, options.anonymous());
        List<ReadingPage.Part> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            List<ReadingPage.Row> rows = groups.stream()
                    .filter(group -> group.outcome() == outcome)
                    .map(group -> row(group, text))
                    .toList();
            parts.add(new ReadingPage.Part(text.heading(outcome), rows));
        }
        List<ReadingPage.Named> each = options.named()
                ? account.items().stream().map(item -> named(item, text)).toList()
                : List.of();
        return Pages.html(new ReadingPage(
                frame,
                text.summary(account),
                text.notices(account),
                columns(wording),
                parts,
                wording.say("reading.each"),
                each));
    }

    private static ReadingPage.Columns columns(Wording wording) {
        return new ReadingPage.Columns(
                wording.say("reading.count"),
                wording.say("reading.type"),
                wording.say("reading.resource"),
                wording.say("reading.outcome"),
                wording.say("reading.why"),
                wording.say("reading.what"),
                wording.say("reading.none"));
    }

    private static ReadingPage.Row row(Group group, AccountText text) {
        return new ReadingPage.Row(
                Integer.toString(group.count()),
                group.type(),
                text.why(group.reasons()),
                text.what(group.kinds()),
                group.shape());
    }

    private static ReadingPage.Named named(Item item, AccountText text) {
        return new ReadingPage.Named(
                item.name(), text.heading(item.outcome()), text.why(item.reasons()), text.what(item.kinds()));
    }
}
