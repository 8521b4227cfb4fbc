package dev.rationale.engine.written;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record and all that it is made of: records, labels of enumerations, texts, numbers, dates, and collections of these. Each
 * text is written once. The same value gives the same bytes.
 *
 * <pre>{@code byte[] bytes = ValueWriter.bytes(manifest); // ValueReader.value(bytes, Manifest.class) equals it}</pre>
 */
public final class ValueWriter {

    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<Class<?>, Integer> types = new LinkedHashMap<>();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();

    private ValueWriter() {}

    /** The bytes of a record. */
    public static byte[] bytes(Record value) {
        ValueWriter writer = new ValueWriter();
        writer.value(value);
        return writer.all();
    }

    /** The texts and types come first, so that the reader has them when they are named. */
    private byte[] all() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        number(all, texts.size());
        texts.keySet().forEach(text -> text(all, text));
        number(all, types.size());
        types.keySet().forEach(type -> text(all, type.getName()));
        all.writeBytes(values.toByteArray());
        return all.toByteArray();
    }

    /** Most texts need one byte for each character, and such bytes are quicker to read than those of UTF-8. */
    private static void text(ByteArrayOutputStream out, String text) {
        boolean narrow = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
        byte[] bytes = text.getBytes(narrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        number(out, bytes.length * 2 + (narrow ? 0 : 1));
        out.writeBytes(bytes);
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            number(Form.NOTHING);
        } else if (value instanceof String text) {
            number(Form.TEXT);
            text(text);
        } else if (value instanceof Integer whole) {
            number(Form.WHOLE);
            fixed(whole, Integer.BYTES);
        } else if (value instanceof Double number) {
            number(Form.NUMBER);
            fixed(Double.doubleToRawLongBits(number), Long.BYTES);
        } else if (value instanceof Boolean truth) {
            number(truth ? Form.TRUE : Form.FALSE);
        } else if (value instanceof LocalDate date) {
            number(Form.DATE);
            fixed(date.toEpochDay(), Long.BYTES);
        } else if (value instanceof Enum<?> label) {
            type(label.getDeclaringClass());
            text(label.name());
        } else if (value instanceof Record parts) {
            parts(parts);
        } else {
            several(value);
        }
    }

    private void several(Object value) {
        if (value instanceof List<?> list) {
            all(Form.LIST, list);
        } else if (value instanceof SortedSet<?> set) {
            all(Form.SORTED_SET, set);
        } else if (value instanceof Set<?> set) {
            all(Form.SET, isInNoOrder(set) ? new TreeSet<>(set) : set);
        } else if (value instanceof SortedMap<?, ?> map) {
            all(Form.SORTED_MAP, map);
        } else if (value instanceof Map<?, ?> map) {
            all(Form.MAP, isInNoOrder(map) ? new TreeMap<>(map) : map);
        } else if (value instanceof Optional<?> one) {
            number(one.isPresent() ? Form.PRESENT : Form.ABSENT);
            one.ifPresent(this::value);
        } else if (value instanceof OptionalDouble one) {
            number(one.isPresent() ? Form.SOME_NUMBER : Form.NO_NUMBER);
            one.ifPresent(number -> fixed(Double.doubleToRawLongBits(number), Long.BYTES));
        } else {
            throw new IllegalArgumentException("There is no form in which a " + value.getClass() + " is written.");
        }
    }

    /** What Java itself keeps in no order has another one in each process, and a copy of it is itself. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isInNoOrder(Set<?> set) {
        return Set.copyOf(set) == set;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isInNoOrder(Map<?, ?> map) {
        return Map.copyOf(map) == map;
    }

    private void all(int form, Collection<?> values) {
        number(form);
        number(values.size());
        values.forEach(this::value);
    }

    private void all(int form, Map<?, ?> values) {
        number(form);
        number(values.size());
        values.forEach((key, value) -> {
            value(key);
            value(value);
        });
    }

    private void parts(Record value) {
        type(value.getClass());
        for (RecordComponent part : value.getClass().getRecordComponents()) {
            Method accessor = part.getAccessor();
            accessor.setAccessible(true);
            try {
                value(accessor.invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(value.getClass() + " does not show its " + part.getName() + ".", e);
            }
        }
    }

    private void type(Class<?> type) {
        number(Form.FIRST_TYPE + types.computeIfAbsent(type, first -> types.size()));
    }

    private void text(String text) {
        number(texts.computeIfAbsent(text, first -> texts.size()));
    }

    private void number(int number) {
        number(values, number);
    }

    /** Small numbers in few bytes. */
    private static void number(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest > SEVEN_BITS) {
            out.write((rest & SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private void fixed(long bits, int bytes) {
        for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            values.write((int) (bits >>> shift));
        }
    }
}
