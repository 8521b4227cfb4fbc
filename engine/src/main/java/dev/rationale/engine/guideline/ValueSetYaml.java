package dev.rationale.engine.guideline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of {@code terminology/} as written; {@link ValueSetFile} makes a value set of it. */
record ValueSetYaml(
        String id,
        String title,
        String version,
        String date,
        String reads,
        List<String> complete,
        Map<String, SourceYaml> sources,
        List<EntryYaml> members,
        List<EntryYaml> others,
        List<EntryYaml> combinations,
        List<String> ignore,
        List<String> vague) {

    ValueSetYaml {
        complete = orNone(complete);
        sources = sources == null ? Map.of() : sources;
        others = orNone(others);
        combinations = orNone(combinations);
        ignore = orNone(ignore);
        vague = orNone(vague);
    }

    /** Where rows are from. */
    record SourceYaml(
            String title, @Nullable String url, @Nullable String licence) {}

    /** A member, something that is known and none, or several of them under one name; which keys each has, the schema says. */
    record EntryYaml(
            @Nullable String name,
            @Nullable Set<String> of,
            @Nullable String is,
            @Nullable String group,
            @Nullable Boolean decides,
            @Nullable Set<String> coveredBy,
            @Nullable Set<String> alsoFor,
            @Nullable Map<String, List<String>> names,
            @Nullable List<String> brands,
            @Nullable List<String> abbreviations,
            @Nullable List<String> stems,
            @Nullable List<String> ambiguous,
            @Nullable List<CodeYaml> codes,
            @Nullable List<PrefixYaml> prefixes) {}

    /** One code, and what is known of tests that bear it. */
    record CodeYaml(
            String system,
            String code,
            @Nullable String display,
            String source,
            @Nullable String scale,
            @Nullable Double detectionLimit,
            @Nullable String unit,
            @Nullable Boolean past) {}

    /** The beginning of codes. */
    record PrefixYaml(
            String system, String prefix, @Nullable String display, String source) {}

    /** Names that may not be written. */
    static Set<String> orNone(@Nullable Set<String> names) {
        return names == null ? Set.of() : names;
    }

    /** A list that may not be written. */
    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
