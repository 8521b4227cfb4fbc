package dev.rationale.audit.replay;

import dev.rationale.audit.words.Words;
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

    private final Words words;

    /** Lines in one language. */
    DifferenceLines(Words words) {
        this.words = words;
    }

    /** The lines; of very many only the first. */
    List<String> of(AnswerDiff diff) {
        List<String> lines = diff.changes().stream().flatMap(this::lines).toList();
        if (lines.isEmpty()) {
            return List.of(words.say("difference.none"));
        }
        return lines.size() > MOST ? shortened(lines) : lines;
    }

    private List<String> shortened(List<String> lines) {
        List<String> some = new ArrayList<>(lines.subList(0, MOST));
        some.add(words.say("difference.more", lines.size() - MOST));
        return some;
    }

    private Stream<String> lines(AnswerChange change) {
        return switch (change.part()) {
            case STATUS ->
                change.members().stream()
                        .map(name -> words.say(
                                "difference.member",
                                words.say("difference.status." + name),
                                bare(change.before().get(name)),
                                bare(change.after().get(name))));
            case RULE -> Stream.of(words.say("difference.line", what(change), firing(change)));
            default -> item(change);
        };
    }

    private String what(AnswerChange change) {
        return words.say("difference.part." + Wording.kebab(change.part()), change.code());
    }

    private String firing(AnswerChange change) {
        int then = change.firedBefore();
        int now = change.firesNow();
        if (now == 0) {
            return words.say("difference.rule.goes");
        } else if (then == 0) {
            return words.say("difference.rule.appears");
        }
        return then == now ? words.say("difference.rule.otherwise") : words.say("difference.rule.times", then, now);
    }

    private Stream<String> item(AnswerChange change) {
        String family = change.part() == AnswerPart.FACT ? "difference.fact." : "difference.item.";
        return switch (change.kind()) {
            case APPEARS, GOES ->
                Stream.of(words.say("difference.line", what(change), words.say(family + Wording.kebab(change.kind()))));
            default ->
                change.members().stream()
                        .map(name -> words.say(
                                "difference.of",
                                what(change),
                                name,
                                quoted(change.before().get(name)),
                                quoted(change.after().get(name))));
        };
    }

    private String bare(@Nullable Object value) {
        return value == null ? words.say("difference.nothing") : value.toString();
    }

    private String quoted(@Nullable Object value) {
        return value instanceof String text ? '"' + text + '"' : bare(value);
    }
}
