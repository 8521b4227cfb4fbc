package dev.rationale.engine.whynot;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.engine.fact.End;
import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.fact.Lasting;
import dev.rationale.engine.fact.When;
import dev.rationale.engine.guideline.InputChange;
import dev.rationale.engine.type.Records;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One fact more of a type: with each number at which something turns, and each text with which a rule compares it. */
final class AddedFacts {

    private static final String SUPPOSED = "supposed";

    private final ReadType type;
    private final List<Fact> inputs;
    private final When now;
    private final SupposedValues values;
    private final List<InputChange> changes = new ArrayList<>();

    AddedFacts(ReadType type, List<Fact> inputs, LocalDate asOf, SupposedValues values) {
        this.type = type;
        this.inputs = inputs;
        this.now = When.on(asOf);
        this.values = values;
    }

    /** What has no date holds of a patient once: another birth would contradict the first. */
    private boolean isKnownOnce() {
        return !type.has("at") && inputs.stream().anyMatch(type.record()::isInstance);
    }

    List<InputChange> all() {
        if (isKnownOnce()) {
            return List.of();
        }
        List<RecordComponent> numbers = type.fields().stream()
                .filter(field -> values.as(field.getType(), 1).isPresent())
                .toList();
        List<RecordComponent> texts = type.fields().stream()
                .filter(field ->
                        isText(field.getType()) && !type.texts(field.getName()).isEmpty())
                .toList();
        if (!numbers.isEmpty()) {
            numbers.forEach(field -> values.numbers().forEach(number -> number(field, number)));
        } else if (!texts.isEmpty()) {
            texts.forEach(field -> type.texts(field.getName()).forEach(text -> text(field, text)));
        } else {
            add(
                    type.fields().stream().anyMatch(field -> field.getType() == boolean.class) ? "true" : "",
                    0,
                    supposed());
        }
        if (Lasting.class.isAssignableFrom(type.record())) {
            values.months().forEach(this::begun);
        }
        return changes;
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || Collection.class.isAssignableFrom(type);
    }

    private void number(RecordComponent field, double number) {
        if (!type.isPlausible(field.getName(), number)) {
            return;
        }
        values.as(field.getType(), number).ifPresent(value -> {
            Map<String, Object> supposed = supposed();
            supposed.put(field.getName(), value);
            add(Bounds.plain(number), number, supposed);
            if (field.getType() == double.class && type.isFollowed()) {
                values.months().forEach(months -> earlier(supposed, number, months));
            }
        });
    }

    /** Results that lie some months back, from which a trend is read. */
    private void earlier(Map<String, Object> supposed, double number, long months) {
        When at = When.on(now.earliest().minusMonths(months));
        Map<String, Object> dated = new HashMap<>(supposed);
        dated.put("at", at);
        add(Bounds.plain(number) + ", " + at, number + (double) months, dated);
    }

    /** A treatment that began some months ago. */
    private void begun(long months) {
        When at = When.on(now.earliest().minusMonths(months));
        Map<String, Object> supposed = supposed();
        supposed.put("at", at);
        add(at.toString(), (double) months, supposed);
    }

    private void text(RecordComponent field, String text) {
        Map<String, Object> supposed = supposed();
        supposed.put(field.getName(), inForm(field.getType(), text));
        add(text, 0, supposed);
    }

    private static Object inForm(Class<?> type, String text) {
        if (type == Set.class) {
            return Set.of(text);
        }
        return Collection.class.isAssignableFrom(type) ? List.of(text) : text;
    }

    private Map<String, Object> supposed() {
        Map<String, Object> supposed = new HashMap<>();
        for (RecordComponent component : type.record().getRecordComponents()) {
            supposed.put(component.getName(), supposed(component));
        }
        supposed.put("id", type.name() + "/" + SUPPOSED);
        supposed.put("sources", List.of());
        return supposed;
    }

    private Object supposed(RecordComponent component) {
        Class<?> holds = component.getType();
        if (holds == boolean.class) {
            return !type.leftOut().contains(component.getName());
        }
        if (holds == When.class) {
            return now;
        }
        if (holds == LocalDate.class) {
            return now.earliest();
        }
        if (holds == End.class) {
            return End.ONGOING;
        }
        return values.as(holds, 0).orElseGet(() -> inForm(holds, SUPPOSED));
    }

    private void add(String to, double size, Map<String, Object> supposed) {
        List<Fact> more = new ArrayList<>(inputs);
        more.add(Records.made(type.record(), supposed));
        changes.add(new InputChange("added", type.name(), "", "", to, size, more));
    }
}
