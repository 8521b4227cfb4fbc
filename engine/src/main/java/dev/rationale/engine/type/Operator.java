package dev.rationale.engine.type;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be derived of facts that are read. The list is closed; each says which fields its facts have. */
public enum Operator {
    /** How many there are; none is a number too, so that there always is a fact. */
    COUNT(Needs.NOTHING),
    /** The first result; without a result no fact, as for every operator that follows. */
    EARLIEST(Needs.VALUE),
    LATEST(Needs.VALUE),
    /** The least result, and of several that are equally low the latest. */
    MINIMUM(Needs.VALUE),
    MAXIMUM(Needs.VALUE),
    /** The last result on or before the day of an event; without the event no fact. */
    BASELINE(Needs.EVENT),
    /** The result nearest to a day some months after an event. */
    VALUE_AT(Needs.EVENT),
    /** By how much the latest result exceeds the baseline; both have to be exact numbers. */
    GAIN(Needs.EVENT),
    /** The change per month by least squares, of at least two exact results that do not lie on one day. */
    SLOPE(Needs.VALUE),
    /** For how many whole months it has surely been, since the last one. */
    SINCE(Needs.NOTHING);

    /** What a declaration must name. */
    private enum Needs {
        NOTHING,
        VALUE,
        EVENT
    }

    private final Needs needs;

    Operator(Needs needs) {
        this.needs = needs;
    }

    /** The names in {@code types.yaml}. */
    public static List<String> written() {
        return Arrays.stream(values()).map(Operator::word).toList();
    }

    /** The operator of a name. */
    public static Optional<Operator> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** The name in {@code types.yaml}. */
    public String word() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    /** True if it is about a number of each fact. */
    public boolean needsValue() {
        return needs != Needs.NOTHING;
    }

    /** True if it is about the time of an event. */
    public boolean needsEvent() {
        return needs == Needs.EVENT;
    }

    /** The fields of what is derived. */
    List<DeclaredField> fields(FieldType value) {
        return switch (this) {
            case COUNT -> List.of(DeclaredField.of("count", FieldType.COUNT));
            case EARLIEST, LATEST, MINIMUM, MAXIMUM, BASELINE, VALUE_AT ->
                Stream.of(DeclaredField.of("value", value), DeclaredField.of("at", FieldType.WHEN))
                        .toList();
            case GAIN ->
                List.of(
                        DeclaredField.of("gain", FieldType.NUMBER),
                        DeclaredField.of("from", FieldType.WHEN),
                        DeclaredField.of("at", FieldType.WHEN));
            case SLOPE ->
                List.of(DeclaredField.of("perMonth", FieldType.NUMBER), DeclaredField.of("count", FieldType.COUNT));
            case SINCE -> List.of(DeclaredField.of("months", FieldType.COUNT), DeclaredField.of("at", FieldType.WHEN));
        };
    }
}
