package dev.rationale.committee.terminology;

import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.Codes;
import dev.rationale.engine.terminology.ValueSet;
import dev.rationale.engine.terminology.ValueSet.Entry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Value sets as text: what each holds, counted, and its fingerprint. */
public final class TerminologyText {

    private TerminologyText() {}

    /** One set: its head, its codes by system and by source, and its members. */
    public static String of(ValueSet set) {
        StringBuilder text = new StringBuilder();
        text.append(set.id()).append(": ").append(set.title()).append('\n');
        text.append("  version %s of %s, sha256 %s%n".formatted(set.version(), set.date(), set.digest()));
        text.append("  %d members, %d others, %d combinations, %d names%n"
                .formatted(
                        set.members().size(),
                        set.others().size(),
                        set.combinations().size(),
                        names(set)));
        line(
                text,
                "codes",
                counted(set, row -> CodeSystems.standard().name(row.coding().system())));
        line(text, "from", counted(set, Codes.Row::source));
        for (Entry member : set.members()) {
            text.append("  ").append(member.name());
            text.append(member.group().isEmpty() ? "" : " (" + member.group() + ")");
            text.append(": ").append(member.codes().rows().size()).append(" codes");
            String names = String.join(", ", member.spellings().sure());
            text.append(names.isEmpty() ? "" : "; " + names).append('\n');
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String head, Map<String, Long> counts) {
        String joined = counts.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
        text.append("  ").append(head).append(": ").append(joined).append('\n');
    }

    private static Map<String, Long> counted(ValueSet set, Function<Codes.Row, String> by) {
        return rows(set).collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private static Stream<Codes.Row> rows(ValueSet set) {
        return Stream.of(
                        set.members().stream().map(Entry::codes),
                        set.others().stream().map(Entry::codes),
                        set.combinations().stream().map(ValueSet.Combination::codes))
                .flatMap(one -> one)
                .flatMap(codes -> codes.rows().stream());
    }

    private static long names(ValueSet set) {
        return Stream.of(
                        set.members().stream().map(Entry::spellings),
                        set.others().stream().map(Entry::spellings),
                        set.combinations().stream().map(ValueSet.Combination::spellings))
                .flatMap(one -> one)
                .map(spellings -> spellings.sure())
                .mapToLong(List::size)
                .sum();
    }
}
