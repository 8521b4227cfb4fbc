package dev.rationale.engine.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
import org.junit.jupiter.api.Test;

class ValueWriterTest {

    private enum Colour {
        GREEN,
        BLACK {
            @Override
            public String toString() {
                return "noir";
            }
        }
    }

    private sealed interface Drink {}

    private record Water(int glasses) implements Drink {}

    private record Tea(String name, Colour colour, boolean hot, double cups, Optional<LocalDate> on, List<Drink> before)
            implements Drink {

        Tea {
            if (cups < 0) {
                throw new IllegalArgumentException("less than none");
            }
        }
    }

    private record Several(
            Set<String> set,
            SortedSet<String> sorted,
            Map<String, Drink> map,
            SortedMap<String, List<String>> lists,
            OptionalDouble some,
            OptionalDouble none,
            @Nullable String nothing) {}

    private record Odd(Object odd) {}

    private static final Tea TEA = new Tea(
            "Thé – 茶 \uD83C\uDF75",
            Colour.BLACK,
            true,
            1e-300,
            Optional.of(LocalDate.of(1969, 12, 31)),
            List.of(new Water(-1), new Tea("", Colour.GREEN, false, 300, Optional.empty(), List.of())));

    @Test
    void whatIsReadEqualsWhatWasWritten() {
        assertThat(ValueReader.value(ValueWriter.bytes(TEA), Tea.class)).isEqualTo(TEA);
        Several several = several(List.of("b", "a", "c"));
        assertThat(ValueReader.value(ValueWriter.bytes(several), Several.class)).isEqualTo(several);
    }

    @Test
    void orderIsKeptWhereThereIsOne() {
        Map<String, Drink> map = new LinkedHashMap<>();
        List.of("z", "a", "m").forEach(name -> map.put(name, new Water(name.length())));
        Several several = new Several(
                Set.of(), new TreeSet<>(), map, new TreeMap<>(), OptionalDouble.empty(), OptionalDouble.empty(), null);

        assertThat(ValueReader.value(ValueWriter.bytes(several), Several.class)
                        .map()
                        .keySet())
                .containsExactly("z", "a", "m");
    }

    @Test
    void sameValueGivesTheSameBytesInWhateverOrderItWasMade() {
        List<String> names = new ArrayList<>();
        for (int index = 0; index < 200; index++) {
            names.add("name " + index);
        }
        List<String> reversed = new ArrayList<>(names);
        Collections.reverse(reversed);

        assertThat(ValueWriter.bytes(several(names))).isEqualTo(ValueWriter.bytes(several(reversed)));
    }

    @Test
    void constructorRejectsWhatItAlwaysRejects() {
        byte[] bytes = ValueWriter.bytes(TEA);
        for (int at = 0; at + Double.BYTES <= bytes.length; at++) {
            if (ByteBuffer.wrap(bytes, at, Double.BYTES).getDouble() == 300) {
                bytes[at] |= Byte.MIN_VALUE;
            }
        }

        assertThatThrownBy(() -> ValueReader.value(bytes, Tea.class))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("less than none");
    }

    @Test
    void whatHasNoFormIsNotWritten() {
        assertThatThrownBy(() -> ValueWriter.bytes(new Odd(new Object())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }

    private static Several several(List<String> names) {
        return new Several(
                Set.copyOf(names),
                new TreeSet<>(names),
                Map.of("one", TEA, "other", new Water(Integer.MAX_VALUE)),
                new TreeMap<>(Map.of("sorted", names.stream().sorted().toList())),
                OptionalDouble.of(Double.NEGATIVE_INFINITY),
                OptionalDouble.empty(),
                null);
    }
}
