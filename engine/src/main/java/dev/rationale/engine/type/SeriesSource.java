package dev.rationale.engine.type;

import dev.rationale.engine.fact.Series;

/** The record that a series becomes, as Java; what it answers stands in {@link Series}. */
record SeriesSource(String javaPackage, DeclaredSeries type, InputTypes inputs) {

    String text() {
        String result = inputs.qualified(type.madeOf()).orElseThrow();
        boolean number = inputs.field(type.madeOf(), type.value()).orElseThrow().equals("double");
        return """
            package %1$s;

            public record %2$s(java.util.List<%3$s> results) implements %4$s<%3$s> {

                public %2$s {
                    results = %4$s.inOrder(results, java.util.Comparator.<%3$s>comparingDouble(one -> %5$s)%6$s);
                }

                @Override
                public java.lang.String id() {
                    return "%2$s";
                }

                @Override
                public double lower(%3$s one) {
                    return %7$s;
                }

                @Override
                public double upper(%3$s one) {
                    return %8$s;
                }
            }
            """.formatted(
                        javaPackage,
                        type.name(),
                        result,
                        Series.class.getName(),
                        value(number, type.lowerIsLast() ? "lower" : "upper"),
                        type.lowerIsLast() ? ".reversed()" : "",
                        value(number, "lower"),
                        value(number, "upper"));
    }

    private String value(boolean number, String bound) {
        return "one." + type.value() + "()" + (number ? "" : "." + bound + "()");
    }
}
