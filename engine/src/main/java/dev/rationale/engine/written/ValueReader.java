package dev.rationale.engine.written;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ValueWriter} wrote. Records are made by their constructors, so that what these reject is rejected here too. */
public final class ValueReader {

    private static final int SEVEN_BITS = 0x7F;

    private final byte[] bytes;
    private int at;
    private String[] texts = {};
    private Type[] types = {};

    /**
     * A record or an enumeration.
     *
     * @param constructor that of a record
     * @param parts how many a record has
     * @param labels those of an enumeration
     */
    private record Type(@Nullable Constructor<?> constructor, int parts, Map<String, Object> labels) {

        static Type named(String name) throws ReflectiveOperationException {
            Class<?> type = Class.forName(name);
            if (type.isEnum()) {
                Map<String, Object> labels = new HashMap<>();
                for (Object label : type.getEnumConstants()) {
                    labels.put(((Enum<?>) label).name(), label);
                }
                return new Type(null, 0, labels);
            }
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new Type(constructor, constructor.getParameterCount(), Map.of());
        }
    }

    private ValueReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The record that was written. */
    public static <T extends Record> T value(byte[] bytes, Class<T> type) {
        try {
            return type.cast(Objects.requireNonNull(new ValueReader(bytes).all()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "What the build wrote is of another version of the application: " + e.getMessage(), e);
        }
    }

    private @Nullable Object all() throws ReflectiveOperationException {
        texts = new String[number()];
        for (int index = 0; index < texts.length; index++) {
            texts[index] = text();
        }
        types = new Type[number()];
        for (int index = 0; index < types.length; index++) {
            types[index] = Type.named(text());
        }
        return value();
    }

    private String text() {
        int length = number();
        int start = at;
        at += length / 2;
        return new String(
                bytes, start, length / 2, length % 2 == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private @Nullable Object value() throws ReflectiveOperationException {
        int form = number();
        return switch (form) {
            case Form.NOTHING -> null;
            case Form.TEXT -> texts[number()];
            case Form.WHOLE -> (int) fixed(Integer.BYTES);
            case Form.NUMBER -> Double.longBitsToDouble(fixed(Long.BYTES));
            case Form.TRUE -> true;
            case Form.FALSE -> false;
            case Form.DATE -> LocalDate.ofEpochDay(fixed(Long.BYTES));
            case Form.LIST -> List.of(values(number()));
            case Form.SET -> all(new LinkedHashSet<>());
            case Form.SORTED_SET -> all(new TreeSet<>());
            case Form.MAP -> all(new LinkedHashMap<>());
            case Form.SORTED_MAP -> all(new TreeMap<>());
            case Form.ABSENT -> Optional.empty();
            case Form.PRESENT -> Optional.ofNullable(value());
            case Form.NO_NUMBER -> OptionalDouble.empty();
            case Form.SOME_NUMBER -> OptionalDouble.of(Double.longBitsToDouble(fixed(Long.BYTES)));
            default -> of(types[form - Form.FIRST_TYPE]);
        };
    }

    private Object of(Type type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.constructor();
        return constructor == null
                ? Objects.requireNonNull(type.labels().get(texts[number()]))
                : constructor.newInstance(values(type.parts()));
    }

    private @Nullable Object[] values(int count) throws ReflectiveOperationException {
        @Nullable Object[] values = new Object[count];
        for (int index = 0; index < count; index++) {
            values[index] = value();
        }
        return values;
    }

    private Collection<@Nullable Object> all(Collection<@Nullable Object> values) throws ReflectiveOperationException {
        for (int left = number(); left > 0; left--) {
            values.add(value());
        }
        return values;
    }

    private Map<@Nullable Object, @Nullable Object> all(Map<@Nullable Object, @Nullable Object> values)
            throws ReflectiveOperationException {
        for (int left = number(); left > 0; left--) {
            values.put(value(), value());
        }
        return values;
    }

    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[at++];
            number |= (part & SEVEN_BITS) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }

    private long fixed(int length) {
        long bits = 0;
        for (int index = 0; index < length; index++) {
            bits = (bits << Byte.SIZE) | (bytes[at++] & 0xFF);
        }
        return bits;
    }
}
