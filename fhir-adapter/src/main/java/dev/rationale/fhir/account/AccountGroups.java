package dev.rationale.fhir.account;

import dev.rationale.fhir.account.ReadingAccount.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The resources of an account that had the same outcome for the same reasons, counted; what matters most comes first. */
final class AccountGroups {

    private AccountGroups() {}

    /**
     * Resources that are told together.
     *
     * @param shape what they look like, empty where that is not told
     */
    record Group(
            Outcome outcome, String type, List<String> reasons, List<String> kinds, List<String> shape, int count) {}

    /** Groups by outcome, type, reasons and kinds, and by shape too if that is to be told. */
    static List<Group> of(ReadingAccount account, boolean shaped) {
        Map<List<Object>, Group> groups = new TreeMap<>(Comparator.comparing(List::toString));
        for (Item item : account.items()) {
            boolean told = shaped && item.outcome() != Outcome.READ;
            Group one = new Group(
                    item.outcome(), item.type(), item.reasons(), item.kinds(), told ? item.shape() : List.of(), 1);
            groups.merge(key(one), one, (old, more) -> counted(one, old.count() + 1));
        }
        account.skipped().forEach((type, count) -> {
            Group one = new Group(Outcome.IRRELEVANT, type, List.of(), List.of(), List.of(), count);
            groups.merge(key(one), one, (old, more) -> counted(one, old.count() + count));
        });
        List<Group> sorted = new ArrayList<>(groups.values());
        sorted.sort(Comparator.comparing(Group::outcome)
                .thenComparing(Comparator.comparingInt(Group::count).reversed())
                .thenComparing(group -> key(group).toString()));
        return sorted;
    }

    private static Group counted(Group one, int count) {
        return new Group(one.outcome(), one.type(), one.reasons(), one.kinds(), one.shape(), count);
    }

    private static List<Object> key(Group group) {
        return List.of(group.outcome(), group.type(), group.reasons(), group.kinds(), group.shape());
    }
}
