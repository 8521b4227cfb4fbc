package dev.rationale.audit.view;

import java.util.List;

/** Lines of names and values under each other. */
final class Lines {

    private static final int NAME = 16;

    private final StringBuilder text = new StringBuilder();

    Lines add(String name, Object value) {
        String shown = String.valueOf(value);
        if (!shown.isEmpty()) {
            text.append(name)
                    .append(" ".repeat(Math.max(1, NAME - name.length())))
                    .append(shown)
                    .append('\n');
        }
        return this;
    }

    /** A name, and each value on a line of its own. */
    Lines each(String name, List<String> values) {
        for (int at = 0; at < values.size(); at++) {
            add(at == 0 ? name : " ", values.get(at));
        }
        return this;
    }

    Lines line(String line) {
        text.append(line).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
