package dev.rationale.engine.report;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The profile as a small table; a member's name is its message {@code report.profile.<name>}. */
record ProfileText(Wording wording, Page page, Extent extent) {

    private static final Pattern RESOURCE = Pattern.compile("[A-Z][A-Za-z]+/\\S+");
    private static final int NAME = 22;

    void write(Map<String, Object> profile) {
        if (profile.isEmpty()) {
            return;
        }
        page.heading(wording.say("report.headings.profile"));
        profile.forEach((name, value) -> {
            String title = named(name);
            page.hanging(
                    "  " + title + " ".repeat(Math.max(1, NAME - title.length())), " ".repeat(NAME + 4), shown(value));
        });
    }

    private String named(Object key) {
        return wording.sayOr("report.profile." + key, String.valueOf(key));
    }

    /** From which resource something was read is not said on one screen, nor what is empty. What has no name of its own follows what is before it. */
    private String shown(Object value) {
        if (value instanceof Map<?, ?> map) {
            StringBuilder shown = new StringBuilder();
            map.forEach((key, one) -> {
                if (isShown(String.valueOf(one))) {
                    String name = named(key);
                    shown.append(shown.isEmpty() ? "" : name.isEmpty() ? " " : "; ")
                            .append((name + " " + shown(one)).strip());
                }
            });
            return shown.toString();
        }
        if (value instanceof Collection<?> items) {
            return items.isEmpty()
                    ? wording.say("report.none")
                    : items.stream().map(this::shown).collect(Collectors.joining(", "));
        }
        return wording.shown(value);
    }

    private boolean isShown(String value) {
        return !value.isEmpty()
                && (extent == Extent.FULL || !RESOURCE.matcher(value).matches());
    }
}
