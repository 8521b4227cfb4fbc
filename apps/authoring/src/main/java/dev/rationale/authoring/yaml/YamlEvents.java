package dev.rationale.authoring.yaml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Walks the events of a YAML text up to the first that cannot be read. */
final class YamlEvents {

    private static final LoaderOptions OPTIONS = options();

    private final String text;
    private final boolean plain;
    private final List<YamlEntry> entries = new ArrayList<>();
    private final Deque<Level> open = new ArrayDeque<>();
    private int failedAt = -1;

    /** A map or a list that is open. */
    private static final class Level {

        private final List<String> path;
        private final boolean map;
        private final int entry;
        private int count;
        private Optional<ScalarEvent> key = Optional.empty();
        private boolean hasKey;

        private Level(List<String> path, boolean map, int entry) {
            this.path = path;
            this.map = map;
            this.entry = entry;
        }
    }

    private YamlEvents(String text) {
        this.text = text;
        this.plain = text.chars().noneMatch(one -> Character.isSurrogate((char) one));
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(64 << 20);
        options.setNestingDepthLimit(100);
        return options;
    }

    static YamlEvents of(String text) {
        YamlEvents events = new YamlEvents(text);
        try {
            for (Event event : new Yaml(OPTIONS).parse(new StringReader(text))) {
                events.take(event);
            }
        } catch (MarkedYAMLException broken) {
            events.failedAt = events.failed(broken);
        } catch (YAMLException unreadable) {
            events.failedAt = text.length();
        }
        return events;
    }

    List<YamlEntry> entries() {
        return entries;
    }

    /** Offset of what could not be read, -1 if everything could. */
    int failedAt() {
        return failedAt;
    }

    /** A quotation mark that is never closed is noticed at the end of the file. */
    private int failed(MarkedYAMLException broken) {
        Mark problem = broken.getProblemMark();
        Mark context = broken.getContextMark();
        boolean quoted = String.valueOf(broken.getContext()).contains("quoted scalar");
        Mark meant = problem == null || (quoted && context != null) ? context : problem;
        return meant == null ? text.length() : offset(meant);
    }

    private int offset(Mark mark) {
        int index = Math.min(mark.getIndex(), text.length());
        return plain ? index : text.offsetByCodePoints(0, Math.min(index, text.codePointCount(0, text.length())));
    }

    private void take(Event event) {
        if (event instanceof CollectionEndEvent) {
            Level level = open.pop();
            if (level.entry >= 0) {
                YamlEntry begun = entries.get(level.entry);
                entries.set(level.entry, ended(begun, offset(event.getEndMark())));
            }
            return;
        }
        if (event instanceof NodeEvent node) {
            node(node);
        }
    }

    private static YamlEntry ended(YamlEntry begun, int end) {
        return new YamlEntry(
                begun.path(), begun.index(), begun.keyStart(), begun.keyEnd(), begun.start(), end, "", false);
    }

    private void node(NodeEvent node) {
        Level level = open.peek();
        if (level != null && level.map && !level.hasKey) {
            level.hasKey = true;
            level.key = node instanceof ScalarEvent key ? Optional.of(key) : Optional.empty();
            if (level.key.isPresent()) {
                return;
            }
        }
        int entry = level == null ? -1 : add(level, node);
        if (level != null) {
            level.hasKey = false;
            level.count++;
        }
        if (node instanceof CollectionStartEvent) {
            List<String> path = entry < 0 ? List.of() : entries.get(entry).path();
            open.push(new Level(path, node instanceof MappingStartEvent, entry));
        }
    }

    private int add(Level level, NodeEvent node) {
        List<String> path = new ArrayList<>(level.path);
        Optional<ScalarEvent> key = level.map ? level.key : Optional.empty();
        path.add(key.map(ScalarEvent::getValue).orElse(YamlEntry.ITEM));
        int start = offset(node.getStartMark());
        int keyStart = key.map(one -> inside(one, true)).orElse(start);
        int keyEnd = key.map(one -> inside(one, false)).orElse(start);
        boolean scalar = node instanceof ScalarEvent;
        entries.add(new YamlEntry(
                path,
                level.map ? -1 : level.count,
                keyStart,
                keyEnd,
                scalar ? inside((ScalarEvent) node, true) : start,
                scalar ? inside((ScalarEvent) node, false) : offset(node.getEndMark()),
                scalar ? ((ScalarEvent) node).getValue() : "",
                scalar));
        return entries.size() - 1;
    }

    /** The offset at which a scalar begins or ends, within its quotation marks. */
    private int inside(ScalarEvent scalar, boolean first) {
        int start = offset(scalar.getStartMark());
        int end = Math.max(start, offset(scalar.getEndMark()));
        boolean quoted = scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
        int mark = quoted && end - start >= 2 ? 1 : 0;
        return first ? start + mark : end - mark;
    }
}
