package dev.rationale.authoring;

import dev.rationale.authoring.text.Lines;
import dev.rationale.authoring.text.Region;
import dev.rationale.authoring.yaml.YamlEntry;
import dev.rationale.authoring.yaml.YamlOutline;
import dev.rationale.engine.rule.DrlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The contents of a file. */
final class Symbols {

    private static final int DEEPEST = 4;

    /** The keys that name an item of a list, best first. */
    private static final Set<String> NAMING = Set.of("name", "code", "kind", "claim", "id", "test");

    private final Lines lines;
    private final List<YamlEntry> entries;

    private Symbols(String text, List<YamlEntry> entries) {
        this.lines = new Lines(text);
        this.entries = entries;
    }

    static List<Symbol> of(String file, String text) {
        if (file.endsWith(".drl")) {
            return rules(file, text);
        }
        return file.endsWith(".yaml") ? new Symbols(text, YamlOutline.of(text).entries()).keys() : List.of();
    }

    private static List<Symbol> rules(String file, String text) {
        Lines lines = new Lines(text);
        return DrlReader.salvaged(file, text).rules().stream()
                .map(rule -> {
                    Region whole = lines.region(rule.span().start(), rule.span().end());
                    Region first = lines.meant(rule.span().line(), 1);
                    return new Symbol(rule.name(), rule.id(), "rule", whole, first, List.of());
                })
                .toList();
    }

    private List<Symbol> keys() {
        List<Symbol> top = new ArrayList<>();
        for (int index = 0; index < entries.size(); index = after(index)) {
            top.add(symbol(index));
        }
        return top;
    }

    /** The index behind an entry and everything in it. */
    private int after(int index) {
        int depth = entries.get(index).path().size();
        int next = index + 1;
        while (next < entries.size() && entries.get(next).path().size() > depth) {
            next++;
        }
        return next;
    }

    private Symbol symbol(int index) {
        YamlEntry entry = entries.get(index);
        List<Symbol> parts = new ArrayList<>();
        String named = entry.scalar() ? entry.value() : "";
        int end = after(index);
        for (int part = index + 1; part < end; part = after(part)) {
            YamlEntry inner = entries.get(part);
            if (named.isEmpty() && NAMING.contains(inner.key())) {
                named = inner.value();
            }
            if (entry.path().size() < DEEPEST) {
                parts.add(symbol(part));
            }
        }
        boolean item = entry.index() >= 0;
        String name = item ? (named.isEmpty() ? String.valueOf(entry.index() + 1) : named) : entry.key();
        Region whole = lines.region(entry.keyStart(), Math.max(entry.keyEnd(), entry.end()));
        Region naming = item
                ? lines.region(entry.keyStart(), entry.keyStart())
                : lines.region(entry.keyStart(), entry.keyEnd());
        return new Symbol(name.isBlank() ? "?" : name, "", item ? "item" : "key", whole, naming, parts);
    }
}
