package dev.rationale.engine.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.antlr.runtime.CommonToken;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.lang.DRL6Lexer;

/** Reads the rules of one DRL file from its syntax tree. */
final class RuleReader {

    private final String file;
    private final SourceText source;
    private final DrlReader.Problems problems;
    private final ExpressionReader expressions;

    RuleReader(String file, SourceText source, DrlReader.Problems problems) {
        this.file = file;
        this.source = source;
        this.problems = problems;
        this.expressions = new ExpressionReader(source);
    }

    Optional<RuleEntry> entry(RuleDescr rule) {
        Span span = DrlReader.span(rule, source);
        List<RuleEntry.Label> labels = labels(rule);
        Optional<String> id = value(labels, "Id");
        if (id.isEmpty()) {
            problems.add("R002", span.line(), 0, "rule \"" + rule.getName() + "\" has no @Id", "");
            return Optional.empty();
        }
        revision(rule, span, value(labels, "Revision").orElse(""));
        String text = source.text(span);
        return Optional.of(new RuleEntry(
                id.get(),
                rule.getName(),
                file,
                span,
                phase(rule),
                text,
                sha256(text),
                labels,
                rule.getAttributes().values().stream()
                        .map(one -> new RuleEntry.Attribute(
                                DrlReader.span(one, source), one.getName(), String.valueOf(one.getValue())))
                        .sorted((left, right) -> left.name().compareTo(right.name()))
                        .toList(),
                rule.getParentName() == null ? "" : rule.getParentName(),
                slides(rule, span, value(labels, "Slide").orElse("")),
                ConditionReader.conditions(rule.getLhs(), source, expressions),
                new ConsequenceReader(source, expressions).read(rule)));
    }

    private static Optional<String> value(List<RuleEntry.Label> labels, String name) {
        return labels.stream()
                .filter(label -> label.name().equals(name))
                .map(RuleEntry.Label::value)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private void revision(RuleDescr rule, Span span, String written) {
        if (!written.chars().allMatch(Character::isDigit)) {
            problems.add(
                    "R003",
                    span.line(),
                    0,
                    "rule \"" + rule.getName() + "\": @Revision is '" + written + "'; expected a number",
                    "");
        }
    }

    private List<Integer> slides(RuleDescr rule, Span span, String written) {
        List<String> slides = RuleEntry.listed(written);
        boolean numbers = slides.stream()
                .allMatch(slide -> slide.length() <= 4 && slide.chars().allMatch(one -> one >= '0' && one <= '9'));
        if (!numbers) {
            problems.add(
                    "R003",
                    span.line(),
                    0,
                    "rule \"" + rule.getName() + "\": @Slide is '" + written
                            + "'; expected numbers with commas between them",
                    "");
            return List.of();
        }
        return slides.stream().map(Integer::valueOf).toList();
    }

    private static String phase(RuleDescr rule) {
        AttributeDescr group = rule.getAttributes().get("ruleflow-group");
        return group == null ? "" : SourceText.unquoted(group.getValue());
    }

    /** The annotations, whose places Drools' tree does not keep: each {@code @Name}, and what stands in its parentheses. */
    private List<RuleEntry.Label> labels(RuleDescr rule) {
        List<CommonToken> head = source.tokens(rule.getStartCharacter(), headEnd(rule));
        List<RuleEntry.Label> labels = new ArrayList<>();
        for (int at = 0; at + 1 < head.size(); at++) {
            if (head.get(at).getType() == DRL6Lexer.AT) {
                labels.add(label(head, at));
            }
        }
        return labels;
    }

    private int headEnd(RuleDescr rule) {
        return source.tokens(rule.getStartCharacter(), rule.getEndCharacter() + 1).stream()
                .filter(token ->
                        token.getText().equals("when") || token.getText().equals("then"))
                .map(CommonToken::getStartIndex)
                .findFirst()
                .orElse(rule.getEndCharacter() + 1);
    }

    private RuleEntry.Label label(List<CommonToken> head, int at) {
        StringBuilder name = new StringBuilder();
        int index = at + 1;
        while (index < head.size()
                && (head.get(index).getType() == DRL6Lexer.ID || head.get(index).getType() == DRL6Lexer.DOT)) {
            name.append(head.get(index).getText());
            index++;
        }
        if (index >= head.size() || head.get(index).getType() != DRL6Lexer.LEFT_PAREN) {
            Span span = source.span(head.get(at).getStartIndex(), SourceText.end(head.get(index - 1)));
            return new RuleEntry.Label(span, name.toString(), "", true);
        }
        int open = index;
        int depth = 0;
        do {
            int type = head.get(index).getType();
            depth += type == DRL6Lexer.LEFT_PAREN ? 1 : type == DRL6Lexer.RIGHT_PAREN ? -1 : 0;
            index++;
        } while (depth > 0 && index < head.size());
        Span inside =
                source.span(SourceText.end(head.get(open)), head.get(index - 1).getStartIndex());
        Span whole = source.span(head.get(at).getStartIndex(), SourceText.end(head.get(index - 1)));
        return new RuleEntry.Label(whole, name.toString(), source.text(inside), isOne(head, open, index));
    }

    /** True if one text or number stands between the parentheses. */
    private static boolean isOne(List<CommonToken> head, int open, int end) {
        int type = end - open == 3 ? head.get(open + 1).getType() : 0;
        return end - open == 2 || type == DRL6Lexer.STRING || type == DRL6Lexer.DECIMAL;
    }

    private static String sha256(String source) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
