package dev.rationale.authoring.yaml;

import java.util.List;

/**
 * A key with its value, or an item of a list.
 *
 * @param path the keys that lead to it, and {@code []} for an item of a list
 * @param index its position among the items of its list, from zero; -1 for a key
 * @param keyStart offset of the key, or of the item
 * @param keyEnd offset behind the key; the same as {@code keyStart} for an item
 * @param start offset of the value, without quotation marks
 * @param end offset behind the value, without quotation marks
 * @param value the text, empty for a map or a list
 * @param scalar true for a text or a number
 */
public record YamlEntry(
        List<String> path, int index, int keyStart, int keyEnd, int start, int end, String value, boolean scalar) {

    /** The step of an item of a list. */
    public static final String ITEM = "[]";

    public YamlEntry {
        path = List.copyOf(path);
    }

    /** Its own key, or {@code []}. */
    public String key() {
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    /** The path of what it stands in. */
    public List<String> parent() {
        return path.subList(0, Math.max(0, path.size() - 1));
    }

    /** True if its path is of this form, in which {@code *} stands for any one step and {@code **} at the end for any number. */
    public boolean at(String... form) {
        boolean open = form.length > 0 && form[form.length - 1].equals("**");
        int steps = open ? form.length - 1 : form.length;
        if (open ? path.size() < steps : path.size() != steps) {
            return false;
        }
        for (int step = 0; step < steps; step++) {
            if (!form[step].equals("*") && !form[step].equals(path.get(step))) {
                return false;
            }
        }
        return true;
    }

    /** True if a written value covers more than one line or escapes something, so that its offsets say nothing of its characters. */
    public boolean isFolded() {
        return end - start != value.length();
    }
}
