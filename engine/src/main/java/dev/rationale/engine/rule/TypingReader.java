package dev.rationale.engine.rule;

import dev.rationale.engine.rule.Typing.Expects;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.antlr.runtime.CommonToken;

/** Walks the tokens of an unfinished rule up to where somebody writes. */
final class TypingReader {

    private static final List<String> JOINS = List.of(",", "&&", "||", "(");
    private static final String NONE = "";

    private final String text;
    private final int offset;
    private final int from;
    private final boolean quoted;
    private final int start;
    private final List<CommonToken> tokens;

    /**
     * A parenthesis that is open.
     *
     * @param before the word before it
     * @param first index of the first token within it
     */
    private record Open(Expects of, String before, int first) {}

    TypingReader(String text, int offset) {
        this.text = text;
        this.offset = Math.max(0, Math.min(offset, text.length()));
        this.from = text.startsWith("rule ") ? 0 : Math.max(0, lastRule());
        String line = text.substring(text.lastIndexOf('\n', this.offset - 1) + 1, this.offset);
        this.quoted = line.chars().filter(one -> one == '"').count() % 2 == 1;
        this.start = quoted ? text.lastIndexOf('"', this.offset - 1) + 1 : wordStart();
        String before = text.substring(from, quoted ? start - 1 : start)
                .lines()
                .map(TypingReader::closed)
                .collect(Collectors.joining("\n"));
        this.tokens = new SourceText(before).tokens(0, before.length());
    }

    /** A text ends with its line here: a quotation mark that was forgotten further up swallows nothing. */
    private static String closed(String line) {
        boolean open = line.chars().filter(one -> one == '"').count() % 2 == 1;
        return open ? line.substring(0, line.lastIndexOf('"')) : line;
    }

    private int lastRule() {
        int found = text.lastIndexOf("\nrule ", offset - 1);
        return found < 0 || offset < found + 5 ? 0 : found + 1;
    }

    private int wordStart() {
        int at = offset;
        while (at > 0 && Character.isJavaIdentifierPart(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    Typing read() {
        if (isComment()) {
            return typing(Expects.NOTHING, NONE, NONE, 0, Map.of());
        }
        boolean inRule = text.startsWith("rule ", from) && offset > from + 4;
        if (!inRule) {
            String line = text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset);
            return typing(line.startsWith("import ") ? Expects.IMPORT : Expects.DECLARATION, NONE, NONE, 0, Map.of());
        }
        return inRule();
    }

    private boolean isComment() {
        int line = text.lastIndexOf('\n', offset - 1) + 1;
        int mark = text.indexOf("//", line);
        return mark >= 0
                && mark < offset
                && text.substring(line, mark).chars().filter(one -> one == '"').count() % 2 == 0;
    }

    private Typing inRule() {
        int when = index("when", 0);
        int then = when < 0 ? -1 : index("then", when);
        Map<String, String> bound = bound(when);
        if (index("end", Math.max(then, 0)) >= 0 && then >= 0) {
            return typing(Expects.DECLARATION, NONE, NONE, 0, Map.of());
        }
        if (!quoted && word(last()).equals(".") && word(last() - 1).startsWith("$")) {
            return typing(Expects.MEMBER, word(last() - 1), NONE, 0, bound);
        }
        Deque<Open> open = open(Math.max(0, then >= 0 ? then : when), then >= 0);
        if (then >= 0) {
            return consequence(open, bound);
        }
        return when >= 0 ? condition(open, bound) : head(open);
    }

    private Typing head(Deque<Open> open) {
        String label = word(last()).equals("(") ? word(last() - 1) : NONE;
        if (!open.isEmpty() && word(last() - 2).equals("@")) {
            return typing(Expects.LABEL_VALUE, label, NONE, 0, Map.of());
        }
        if (word(last()).equals("@")) {
            return typing(Expects.LABEL, NONE, NONE, 0, Map.of());
        }
        if (quoted && word(last()).equals("group")) {
            return typing(Expects.PHASE, NONE, NONE, 0, Map.of());
        }
        return typing(quoted || tokens.size() < 2 ? Expects.NOTHING : Expects.HEAD, NONE, NONE, 0, Map.of());
    }

    private Typing condition(Deque<Open> open, Map<String, String> bound) {
        Open inner = open.peek();
        String owner = open.stream()
                .filter(one -> one.of() == Expects.TYPE)
                .map(Open::before)
                .findFirst()
                .orElse(NONE);
        if (inner == null || owner.isEmpty() || inner.of() == Expects.NOTHING) {
            return typing(quoted ? Expects.NOTHING : Expects.TYPE, NONE, NONE, 0, bound);
        }
        int first = inner.first();
        String listed = inner.of() == Expects.VALUE ? field(first - 2, owner) : NONE;
        if (!listed.isEmpty()) {
            return typing(Expects.VALUE, owner, listed, 0, bound);
        }
        int part = tokens.size();
        while (part > first && !JOINS.contains(word(part - 1))) {
            part--;
        }
        if (part < tokens.size() && word(part).startsWith("$") && word(part + 1).equals(":")) {
            part += 2;
        }
        return part >= tokens.size() || word(last()).equals(".")
                ? typing(quoted ? Expects.NOTHING : Expects.FIELD, owner, NONE, 0, bound)
                : typing(Expects.VALUE, owner, word(part), 0, bound);
    }

    /** The field before {@code in} or {@code not in}. */
    private String field(int in, String owner) {
        int at = word(in - 1).equals("not") ? in - 2 : in - 1;
        return at >= 0 && !word(at).equals(owner) ? word(at) : NONE;
    }

    private Typing consequence(Deque<Open> open, Map<String, String> bound) {
        if (word(last()).equals("new")) {
            return typing(Expects.CREATED, NONE, NONE, 0, bound);
        }
        Open inner = open.peek();
        if (inner != null && inner.of() == Expects.CREATED) {
            int argument = 0;
            int depth = 0;
            for (int at = inner.first(); at < tokens.size(); at++) {
                depth += word(at).equals("(") ? 1 : word(at).equals(")") ? -1 : 0;
                argument += depth == 0 && word(at).equals(",") ? 1 : 0;
            }
            return typing(Expects.ARGUMENT, inner.before(), NONE, argument, bound);
        }
        return typing(quoted ? Expects.NOTHING : Expects.STATEMENT, NONE, NONE, 0, bound);
    }

    private Deque<Open> open(int begin, boolean consequence) {
        Deque<Open> open = new ArrayDeque<>();
        for (int at = begin; at < tokens.size(); at++) {
            if (word(at).equals("(")) {
                open.push(new Open(of(at, consequence), word(at - 1), at + 1));
            } else if (word(at).equals(")")) {
                open.poll();
            }
        }
        return open;
    }

    private Expects of(int parenthesis, boolean consequence) {
        String before = word(parenthesis - 1);
        if (consequence) {
            return word(parenthesis - 2).equals("new") ? Expects.CREATED : Expects.STATEMENT;
        }
        boolean type = !before.isEmpty() && Character.isUpperCase(before.charAt(0));
        boolean frames = List.of("accumulate", "collect", "not", "exists", "forall", "and", "or")
                .contains(before);
        return type ? Expects.TYPE : before.equals("in") ? Expects.VALUE : frames ? Expects.NOTHING : Expects.FIELD;
    }

    private Map<String, String> bound(int when) {
        Map<String, String> bound = new HashMap<>();
        for (int at = Math.max(when, 0); at + 2 < tokens.size(); at++) {
            if (word(at).startsWith("$")
                    && word(at + 1).equals(":")
                    && !word(at + 2).isEmpty()) {
                bound.putIfAbsent(word(at), word(at + 2));
            }
        }
        return bound;
    }

    private int index(String keyword, int begin) {
        for (int at = begin; at < tokens.size(); at++) {
            if (word(at).equals(keyword)) {
                return at;
            }
        }
        return -1;
    }

    private int last() {
        return tokens.size() - 1;
    }

    private String word(int index) {
        return index < 0 || index >= tokens.size() ? NONE : tokens.get(index).getText();
    }

    private Typing typing(Expects expects, String owner, String field, int argument, Map<String, String> bound) {
        return new Typing(expects, owner, field, argument, start, quoted, bound);
    }
}
