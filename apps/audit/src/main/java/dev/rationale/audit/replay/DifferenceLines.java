package dev.rationale.audit.replay;

import dev.rationale.engine.diff.AnswerChange;
import dev.rationale.engine.diff.AnswerDiff;
import dev.rationale.engine.diff.AnswerPart;
import dev.rationale.engine.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In what two answers differ, one sentence for each difference: first what was said, then which rules fired and which facts there were. */
final class DifferenceLines {

    private static final int MOST = 40;

    private DifferenceLines() {}

    /** The lines; of very many only the first. */
    static List<String> of(AnswerDiff diff) {
        List<String> lines =
                diff.changes().stream().flatMap(DifferenceLines::lines).toList();
        if (lines.isEmpty()) {
            return List.of("only the wording or the order differs");
        }
        return lines.size() > MOST ? shortened(lines) : lines;
    }

    private static List<String> shortened(List<String> lines) {
        List<String> some = new ArrayList<>(lines.subList(0, MOST));
        some.add("and " + (lines.size() - MOST) + " more");
        return some;
    }

    private static Stream<String> lines(AnswerChange change) {
        String what = Wording.kebab(change.part()).replace('-', ' ') + " " + change.code() + ": ";
        return switch (change.part()) {
            case STATUS ->
                change.members().stream()
                        .map(name -> name + ": was " + bare(change.before().get(name)) + ", is "
                                + bare(change.after().get(name)));
            case RULE -> Stream.of(what + firing(change));
            default -> item(what, change);
        };
    }

    private static String firing(AnswerChange change) {
        int then = change.firedBefore();
        int now = change.firesNow();
        if (now == 0) {
            return "no longer fires";
        } else if (then == 0) {
            return "fires now";
        }
        return then == now ? "fires on or inserts other facts" : "fired " + then + " times, fires " + now + " times";
    }

    private static Stream<String> item(String what, AnswerChange change) {
        boolean fact = change.part() == AnswerPart.FACT;
        return switch (change.kind()) {
            case APPEARS -> Stream.of(what + (fact ? "is new" : "is given now"));
            case GOES -> Stream.of(what + (fact ? "is not there any more" : "is no longer given"));
            default ->
                change.members().stream()
                        .map(name ->
                                what + name + " was " + quoted(change.before().get(name)) + ", is "
                                        + quoted(change.after().get(name)));
        };
    }

    private static String bare(@Nullable Object value) {
        return value == null ? "none" : value.toString();
    }

    private static String quoted(@Nullable Object value) {
        return value instanceof String text ? '"' + text + '"' : bare(value);
    }
}
