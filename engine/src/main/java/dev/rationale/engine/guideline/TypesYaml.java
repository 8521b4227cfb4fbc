package dev.rationale.engine.guideline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code types.yaml} as written; {@link TypesFile} makes types of it. */
record TypesYaml(Map<String, TypeYaml> types) {

    /** One type; what is not written is empty. It has fields of its own, or is a series or a course of another type. */
    record TypeYaml(
            List<String> id,
            String input,
            String onlyWith,
            Map<String, JsonNode> fields,
            String series,
            String value,
            String latest,
            String course,
            String gap,
            @Nullable Boolean heldOpen,
            String leaveOut,
            String by,
            String derive,
            String of,
            String event,
            String within,
            String after,
            String tolerance) {

        TypeYaml {
            id = id == null ? List.of() : id;
            input = written(input);
            onlyWith = written(onlyWith);
            fields = fields == null ? Map.of() : fields;
            series = written(series);
            value = written(value);
            latest = written(latest);
            course = written(course);
            gap = written(gap);
            leaveOut = written(leaveOut);
            by = written(by);
            derive = written(derive);
            of = written(of);
            event = written(event);
            within = written(within);
            after = written(after);
            tolerance = written(tolerance);
        }

        boolean isHeldOpen() {
            return Boolean.TRUE.equals(heldOpen);
        }

        private static String written(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
