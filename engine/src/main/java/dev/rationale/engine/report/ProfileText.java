package dev.rationale.engine.report;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The profile as a small table; a member's name is its message {@code report.profile.<name>}. */
record ProfileText(Wording wording, Page page) {

    void write(Map<String, Object> profile) {
        if (profile.isEmpty()) {
            return;
        }
        page.heading(wording.say("report.headings.profile"));
        profile.forEach((name, value) -> {
            String title = wording.sayOr("report.profile." + name, name);
            page.hanging("  " + title + " ".repeat(Math.max(1, 22 - title.length())), " ".repeat(26), shown(value));
        });
    }

    private String shown(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> wording.sayOr("report.profile." + entry.getKey(), String.valueOf(entry.getKey()))
                            + " " + shown(entry.getValue()))
                    .collect(Collectors.joining("; "));
        }
        if (value instanceof Collection<?> items) {
            return items.isEmpty()
                    ? wording.say("report.none")
                    : items.stream().map(this::shown).collect(Collectors.joining(", "));
        }
        return wording.shown(value);
    }
}
