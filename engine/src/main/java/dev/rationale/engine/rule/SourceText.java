package dev.rationale.engine.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.lang.DRL6Lexer;
import org.drools.drl.parser.lang.DRLLexer;

/** The text of a DRL file with its tokens, by which places are told and comments are left out. */
final class SourceText {

    private final String text;
    private final List<CommonToken> tokens = new ArrayList<>();
    private final List<CommonToken> comments = new ArrayList<>();

    SourceText(String text) {
        this.text = text;
        DRLLexer lexer = DRLFactory.buildLexer(text, DrlReader.LEVEL);
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            CommonToken common = (CommonToken) token;
            boolean comment = token.getType() == DRL6Lexer.C_STYLE_SINGLE_LINE_COMMENT
                    || token.getType() == DRL6Lexer.MULTI_LINE_COMMENT;
            if (comment) {
                comments.add(common);
            } else if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                tokens.add(common);
            }
        }
    }

    String raw() {
        return text;
    }

    /** The place from one offset to before another, without the white space at its ends. */
    Span span(int from, int to) {
        int start = Math.max(0, from);
        int end = Math.max(start, Math.min(text.length(), to));
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int line = (int) text.substring(0, lineStart)
                        .chars()
                        .filter(one -> one == '\n')
                        .count()
                + 1;
        return new Span(start, end, line, start - lineStart + 1);
    }

    String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** The text at a place without comments. */
    String plain(Span span) {
        StringBuilder plain = new StringBuilder();
        int at = span.start();
        for (CommonToken comment : comments) {
            if (comment.getStartIndex() >= at && comment.getStopIndex() < span.end()) {
                plain.append(text, at, comment.getStartIndex());
                at = end(comment);
            }
        }
        return plain.append(text, at, span.end()).toString().strip();
    }

    /** Where a text stands first from an offset on, or the offset if it stands nowhere. */
    int find(String part, int from) {
        int found = text.indexOf(part, Math.max(0, from));
        return found < 0 ? Math.max(0, from) : found;
    }

    /** The tokens that lie between two offsets. */
    List<CommonToken> tokens(int from, int to) {
        return tokens.stream()
                .filter(token -> token.getStartIndex() >= from && token.getStopIndex() < to)
                .toList();
    }

    /** The offset behind the parenthesis that closes the first one which opens from an offset on. */
    int closing(int from) {
        int depth = 0;
        for (CommonToken token : tokens) {
            if (token.getStartIndex() >= from) {
                depth += token.getType() == DRL6Lexer.LEFT_PAREN ? 1 : 0;
                depth -= token.getType() == DRL6Lexer.RIGHT_PAREN ? 1 : 0;
                if (depth == 0 && token.getType() == DRL6Lexer.RIGHT_PAREN) {
                    return end(token);
                }
            }
        }
        return text.length();
    }

    /** The last parenthesis that opens and never closes. */
    Optional<Span> unclosed() {
        Deque<CommonToken> open = new ArrayDeque<>();
        for (CommonToken token : tokens) {
            if (token.getType() == DRL6Lexer.LEFT_PAREN) {
                open.push(token);
            } else if (token.getType() == DRL6Lexer.RIGHT_PAREN) {
                open.poll();
            }
        }
        return Optional.ofNullable(open.peek()).map(token -> span(token.getStartIndex(), end(token)));
    }

    static int end(CommonToken token) {
        return token.getStopIndex() + 1;
    }

    /** A text with every run of white space as one space. */
    static String onOneLine(String text) {
        return text.lines()
                .flatMap(line -> List.of(line.split("[ \t]+", -1)).stream())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A text without one quotation mark at each end. */
    static String unquoted(String text) {
        boolean opens = text.startsWith("\"");
        boolean closes = text.endsWith("\"") && text.length() > (opens ? 1 : 0);
        return text.substring(opens ? 1 : 0, text.length() - (closes ? 1 : 0));
    }
}
