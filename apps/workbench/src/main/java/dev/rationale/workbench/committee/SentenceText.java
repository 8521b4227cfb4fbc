package dev.rationale.workbench.committee;

import dev.rationale.authoring.yaml.YamlEntry;
import dev.rationale.authoring.yaml.YamlOutline;
import dev.rationale.workbench.http.Refused;
import java.util.List;
import java.util.Optional;

/** One sentence written into the text of a file of messages; what stands around it stays as it is. */
final class SentenceText {

    private static final int CONFLICT = 409;

    private SentenceText() {}

    /** The file with one value as a quoted text in the place of whatever was written there. */
    static String replaced(String file, YamlEntry entry, String text) {
        String value = line(text);
        if (value.equals(line(entry.value()))) {
            return file;
        }
        boolean quoted = entry.start() > 0 && "\"'".indexOf(file.charAt(entry.start() - 1)) >= 0;
        int from = quoted ? entry.start() - 1 : entry.start();
        int to = quoted ? entry.end() + 1 : entry.end();
        boolean block = !quoted && (file.startsWith("|", from) || file.startsWith(">", from));
        return file.substring(0, from) + quoted(value) + (block ? "\n" : "") + file.substring(to);
    }

    /**
     * The file with one more, below the keys that are there already.
     *
     * @throws Refused if those stand on one line, or one of them holds a text
     */
    static String added(String file, List<String> key, String text) {
        YamlOutline outline = YamlOutline.of(file);
        int known = key.size() - 1;
        while (known > 0 && outline.entry(key.subList(0, known)).isEmpty()) {
            known--;
        }
        if (known == 0) {
            return file.stripTrailing() + "\n" + lines(key, "", text);
        }
        Optional<YamlEntry> above = outline.entry(key.subList(0, known));
        int start = above.map(YamlEntry::start).orElse(0);
        int lineStart = file.lastIndexOf('\n', start - 1) + 1;
        String indent = file.substring(lineStart, start);
        if (above.filter(YamlEntry::scalar).isPresent() || !indent.isBlank()) {
            throw new Refused(CONFLICT, "sentence.flow");
        }
        return file.substring(0, lineStart)
                + lines(key.subList(known, key.size()), indent, text)
                + file.substring(lineStart);
    }

    private static String lines(List<String> keys, String indent, String text) {
        StringBuilder lines = new StringBuilder();
        String within = indent;
        for (String key : keys.subList(0, keys.size() - 1)) {
            lines.append(within).append(key).append(":\n");
            within += "  ";
        }
        return lines.append(within)
                .append(keys.get(keys.size() - 1))
                .append(": ")
                .append(quoted(line(text)))
                .append('\n')
                .toString();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
