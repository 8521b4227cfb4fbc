package dev.rationale.fhir.account;

import dev.rationale.engine.report.Wording;
import dev.rationale.fhir.account.AccountGroups.Group;
import dev.rationale.fhir.account.ReadingAccount.Item;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An account in sentences. */
public final class AccountText {

    private final Wording wording;
    private final AccountOptions options;

    public AccountText(Wording wording, AccountOptions options) {
        this.wording = wording;
        this.options = options;
    }

    /** The whole account: the counts, what is not complete, then each outcome with its reasons, the worst first. */
    public String text(ReadingAccount account) {
        StringBuilder text = new StringBuilder(summary(account)).append('\n');
        notices(account).forEach(notice -> text.append(notice).append('\n'));
        List<Group> groups = AccountGroups.of(account, options.anonymous());
        for (Outcome outcome : Outcome.values()) {
            List<Group> ofOutcome =
                    groups.stream().filter(group -> group.outcome() == outcome).toList();
            if (!ofOutcome.isEmpty()) {
                text.append('\n').append(heading(outcome)).append('\n');
                ofOutcome.forEach(group -> text.append(line(group)));
            }
        }
        if (options.named()) {
            text.append('\n').append(wording.say("reading.each")).append('\n');
            account.items().forEach(item -> text.append("  ").append(line(item)).append('\n'));
        }
        return text.toString();
    }

    /** The counts, in one sentence. */
    public String summary(ReadingAccount account) {
        Map<Outcome, Integer> counts = account.counts();
        return wording.say(
                "reading.summary",
                Map.of(
                        "total", account.total(),
                        "read", counts.getOrDefault(Outcome.READ, 0),
                        "leftOut", counts.getOrDefault(Outcome.LEFT_OUT, 0),
                        "notUnderstood", counts.getOrDefault(Outcome.NOT_UNDERSTOOD, 0),
                        "irrelevant", counts.getOrDefault(Outcome.IRRELEVANT, 0)));
    }

    /** What is not complete, each as a sentence. */
    public List<String> notices(ReadingAccount account) {
        return account.notices().stream()
                .map(code -> wording.sayOr("notice." + code, code))
                .toList();
    }

    public String heading(Outcome outcome) {
        return wording.say("reading." + outcome.code());
    }

    private String line(Group group) {
        String shape =
                group.shape().stream().map(one -> "        " + one + "\n").collect(Collectors.joining());
        return String.format("  %6d  %s%n", group.count(), line(group.type(), group.reasons(), group.kinds()))
                        .replace("\r\n", "\n")
                + shape;
    }

    private String line(Item item) {
        return line(item.name() + ": " + heading(item.outcome()), item.reasons(), item.kinds());
    }

    private String line(String head, List<String> reasons, List<String> kinds) {
        return Stream.of(head, why(reasons), what(kinds))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" – "));
    }

    /** The reasons in words. */
    public String why(List<String> reasons) {
        return reasons.stream()
                .map(reason -> wording.sayOr("exclusion." + reason, reason))
                .collect(Collectors.joining("; "));
    }

    /** The names of kinds, as the guideline's rules use them. */
    public String what(List<String> kinds) {
        return String.join(", ", kinds);
    }
}
