package dev.rationale.fhir.account;

import dev.rationale.engine.report.CanonicalText;
import dev.rationale.fhir.account.AccountGroups.Group;
import dev.rationale.fhir.account.ReadingAccount.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An account for programs. */
public final class AccountJson {

    private AccountJson() {}

    /** The account as an object; {@code before} are members that stand before its own, for instance which guideline was asked. */
    public static String text(ReadingAccount account, AccountOptions options, Map<String, Object> before) {
        Map<String, Object> members = new LinkedHashMap<>(before);
        members.put("total", account.total());
        Map<String, Object> counts = new LinkedHashMap<>();
        account.counts().forEach((outcome, count) -> counts.put(outcome.code(), count));
        members.put("counts", counts);
        members.put("notices", account.notices());
        members.put(
                "groups",
                AccountGroups.of(account, options.anonymous()).stream()
                        .map(AccountJson::group)
                        .toList());
        if (options.named()) {
            members.put(
                    "resources", account.items().stream().map(AccountJson::item).toList());
        }
        return CanonicalText.of(members);
    }

    private static Map<String, Object> group(Group group) {
        Map<String, Object> members = outcome(group.outcome(), group.type(), group.reasons(), group.kinds());
        if (!group.shape().isEmpty()) {
            members.put("shape", group.shape());
        }
        members.put("count", group.count());
        return members;
    }

    private static Map<String, Object> item(Item item) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("resource", item.name());
        members.putAll(outcome(item.outcome(), item.type(), item.reasons(), item.kinds()));
        return members;
    }

    private static Map<String, Object> outcome(Outcome outcome, String type, List<String> reasons, List<String> kinds) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("outcome", outcome.code());
        members.put("type", type);
        members.put("reasons", reasons);
        members.put("kinds", kinds);
        return members;
    }
}
