package dev.rationale.answers;

import dev.rationale.answers.AnswersDiff.Difference;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The paths at which the answers of two directories differ, how often, and an example of each. */
final class DifferencesReport {

    private DifferencesReport() {}

    /** Prints the report on two directories; a third argument is the list of paths to leave out. */
    public static void main(String[] arguments) throws IOException {
        LeftOut leftOut = arguments.length > 2 ? LeftOut.of(Path.of(arguments[2])) : new LeftOut(List.of());
        List<String> lines =
                lines(AnswerFiles.read(Path.of(arguments[0])), AnswerFiles.read(Path.of(arguments[1])), leftOut);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        lines.forEach(out::println);
        System.exit(lines.isEmpty() ? 0 : 1);
    }

    /** A line for each path and kind of difference, and for answers that only one side has; none if all are equal. */
    static List<String> lines(Map<String, String> before, Map<String, String> after, LeftOut leftOut) {
        Map<String, List<String>> found = new TreeMap<>();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String first = before.get(name);
            String second = after.get(name);
            if (first == null || second == null) {
                found.computeIfAbsent(first == null ? "answer added" : "answer gone", key -> new ArrayList<>())
                        .add(name);
            } else if (!first.equals(second)) {
                for (Difference one : AnswersDiff.of(leftOut.tree(first), leftOut.tree(second))) {
                    found.computeIfAbsent(one.path() + " " + one.kind(), key -> new ArrayList<>())
                            .add(one.example() + " in " + name);
                }
            }
        }
        return found.entrySet().stream()
                .map(one -> "%6d  %s: %s"
                        .formatted(
                                one.getValue().size(),
                                one.getKey(),
                                one.getValue().get(0)))
                .toList();
    }
}
