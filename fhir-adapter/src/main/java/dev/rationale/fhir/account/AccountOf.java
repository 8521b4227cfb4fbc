package dev.rationale.fhir.account;

import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.fact.Declared;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.NotUnderstood;
import dev.rationale.fhir.ReadOptions;
import dev.rationale.fhir.account.ReadingAccount.Item;
import dev.rationale.fhir.element.Collected;
import dev.rationale.fhir.element.Resource;
import dev.rationale.fhir.map.KindReaders;
import dev.rationale.fhir.map.RecordMapper;
import dev.rationale.fhir.record.Completeness;
import dev.rationale.fhir.record.Current;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what became of resources by the records that were made of them: one for each patient in the input. */
public final class AccountOf {

    private static final String OTHER = "other-patient";

    private final Map<String, List<Fact>> facts = new HashMap<>();
    private final Map<String, List<Exclusion>> excluded = new HashMap<>();
    private final Set<String> followed = new HashSet<>();
    private final boolean nobodyNamed;

    private AccountOf(List<RecordMapper.Mapped> mapped) {
        List<PatientRecord> records =
                mapped.stream().map(RecordMapper.Mapped::record).toList();
        mapped.forEach(one -> followed.addAll(one.followed()));
        this.nobodyNamed = records.isEmpty();
        Map<String, Integer> others = new HashMap<>();
        for (PatientRecord record : records) {
            record.facts()
                    .forEach(fact -> fact.sources()
                            .forEach(source -> facts.computeIfAbsent(source, any -> new ArrayList<>())
                                    .add(fact)));
            for (Exclusion one : record.excluded()) {
                if (one.reason().equals(OTHER)) {
                    others.merge(one.resource(), 1, Integer::sum);
                } else {
                    excluded.computeIfAbsent(one.resource(), any -> new ArrayList<>())
                            .add(one);
                }
            }
        }
        others.forEach((resource, count) -> {
            if (count == records.size()) {
                excluded.computeIfAbsent(resource, any -> new ArrayList<>()).add(new Exclusion(resource, OTHER));
            }
        });
    }

    /** What becomes of everything that was collected, for all patients in it, or for the one that is meant. */
    public static ReadingAccount all(Collected collected, KindReaders kinds, ReadOptions options) {
        Current current = Current.of(collected.resources(), options.sensitive());
        RecordMapper mapper = new RecordMapper(options.zone(), kinds);
        List<String> patients =
                options.patient().map(List::of).orElseGet(() -> RecordMapper.patients(current.resources()));
        List<RecordMapper.Mapped> records = patients.stream()
                .map(patient -> patients.size() == 1 ? options.patient() : Optional.of(patient))
                .map(patient -> mapper.mapped(current.resources(), patient))
                .toList();
        AccountOf account = new AccountOf(records);
        Stream<Item> older = current.excluded().stream().map(AccountOf::ofOlder);
        Stream<Item> items = current.resources().stream().map(account::of).filter(item -> !isNothing(item));
        return new ReadingAccount(
                Stream.concat(items, older).toList(),
                collected.skipped(),
                Completeness.of(collected).notices());
    }

    /** A part of a resource of which nothing came is told with the whole. */
    private static boolean isNothing(Item item) {
        return item.name().contains("#") && item.outcome() == Outcome.IRRELEVANT;
    }

    /** What became of a resource that counts. */
    private Item of(Resource resource) {
        List<Fact> read = facts.getOrDefault(resource.name(), List.of());
        List<Exclusion> left = excluded.getOrDefault(resource.name(), List.of());
        List<String> reasons = nobodyNamed
                ? List.of("subject-unknown")
                : left.stream().map(Exclusion::reason).toList();
        List<String> kinds = read.stream().map(AccountOf::kind).toList();
        return new Item(
                resource.name(),
                resource.type(),
                outcome(resource, read, reasons),
                reasons,
                kinds,
                Shape.of(resource.element()));
    }

    private Outcome outcome(Resource resource, List<Fact> read, List<String> reasons) {
        if (read.stream().anyMatch(NotUnderstood.class::isInstance)) {
            return Outcome.NOT_UNDERSTOOD;
        }
        if (!read.isEmpty() || followed.contains(resource.name())) {
            return Outcome.READ;
        }
        return reasons.isEmpty() ? Outcome.IRRELEVANT : Outcome.LEFT_OUT;
    }

    private static String kind(Fact fact) {
        if (fact instanceof NotUnderstood unclear) {
            return unclear.kind();
        }
        return fact instanceof Declared declared ? declared.kind() : fact.type();
    }

    /** What became of a version of a resource, or a copy of it, that does not count. */
    private static Item ofOlder(Exclusion older) {
        String[] parts = older.resource().replaceFirst("/_history/.*$", "").split("/", -1);
        String type = parts[Math.max(0, parts.length - 2)];
        return new Item(older.resource(), type, Outcome.LEFT_OUT, List.of(older.reason()), List.of(), List.of());
    }
}
