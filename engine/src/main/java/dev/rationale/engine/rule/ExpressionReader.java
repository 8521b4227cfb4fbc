package dev.rationale.engine.rule;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.rationale.engine.rule.Expression.Literal;
import java.util.List;

/** Reads expressions, which Drools' tree keeps as text, from the syntax tree of Java. */
final class ExpressionReader {

    private final SourceText source;
    private final JavaParser parser = javaParser();

    ExpressionReader(SourceText source) {
        this.source = source;
    }

    static JavaParser javaParser() {
        return new JavaParser(new ParserConfiguration()
                .setLanguageLevel(ParserConfiguration.LanguageLevel.RAW)
                .setAttributeComments(false));
    }

    /** An expression whose text begins at an offset of the file. */
    Expression read(String text, int at) {
        ParseResult<com.github.javaparser.ast.expr.Expression> parsed = parser.parseExpression(text);
        return parsed.getResult()
                .filter(found -> parsed.isSuccessful())
                .map(found -> new Fragment(text, at).of(found))
                .orElseGet(() -> unread(text, at));
    }

    /** Java knows only one way to quote a text, DRL two. */
    private Expression unread(String text, int at) {
        Span span = source.span(at, at + text.length());
        String inner = text.length() < 2 ? "" : text.substring(1, text.length() - 1);
        boolean quoted = text.startsWith("'") && text.endsWith("'") && text.length() > 1;
        return quoted && inner.chars().noneMatch(one -> "'\"\\\n".indexOf(one) >= 0)
                ? new Literal(span, text, Literal.Kind.TEXT, inner)
                : new Expression.Unknown(span, text);
    }

    /** Expressions of a piece of Java that begins at an offset of the file. */
    Fragment fragment(String java, int at) {
        return new Fragment(java, at);
    }

    /** A piece of Java in the file. */
    final class Fragment {

        private final String java;
        private final int at;

        private Fragment(String java, int at) {
            this.java = java;
            this.at = at;
        }

        Span span(Node node) {
            return node.getRange()
                    .map(range -> source.span(at + offset(range.begin), at + offset(range.end) + 1))
                    .orElseGet(() -> source.span(at, at + java.length()));
        }

        private int offset(Position position) {
            int line = 1;
            int start = 0;
            while (line < position.line) {
                start = java.indexOf('\n', start) + 1;
                line++;
            }
            return start + position.column - 1;
        }

        Expression of(com.github.javaparser.ast.expr.Expression node) {
            Span span = span(node);
            String text = source.text(span);
            if (node instanceof NameExpr) {
                return new Expression.Name(span, text);
            }
            if (node instanceof EnclosedExpr enclosed) {
                return of(enclosed.getInner());
            }
            if (node instanceof ThisExpr self && self.getTypeName().isEmpty()) {
                return new Expression.Subject(span, text);
            }
            if (node instanceof FieldAccessExpr field
                    && field.getTypeArguments().isEmpty()) {
                return new Expression.Member(span, text, of(field.getScope()), field.getNameAsString());
            }
            if (node instanceof MethodCallExpr call && call.getTypeArguments().isEmpty()) {
                Expression on = call.getScope()
                        .map(this::of)
                        .orElseGet(() -> new Expression.Subject(source.span(span.start(), span.start()), ""));
                return new Expression.Call(span, text, on, call.getNameAsString(), all(call.getArguments()));
            }
            if (node instanceof ObjectCreationExpr made && isPlain(made)) {
                return new Expression.Creation(span, text, made.getType().getNameAsString(), all(made.getArguments()));
            }
            if (node instanceof BinaryExpr binary) {
                List<Expression> operands = List.of(of(binary.getLeft()), of(binary.getRight()));
                return new Expression.Operation(span, text, binary.getOperator().asString(), operands);
            }
            return node instanceof UnaryExpr unary ? unary(unary, span, text) : literal(node, span, text);
        }

        private Expression unary(UnaryExpr unary, Span span, String text) {
            Expression operand = of(unary.getExpression());
            boolean minus = unary.getOperator() == UnaryExpr.Operator.MINUS;
            if (minus && operand instanceof Literal literal && literal.kind() == Literal.Kind.NUMBER) {
                return new Literal(span, text, Literal.Kind.NUMBER, "-" + literal.value());
            }
            return minus || unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
                    ? new Expression.Operation(span, text, unary.getOperator().asString(), List.of(operand))
                    : new Expression.Unknown(span, text);
        }

        private Expression literal(Node node, Span span, String text) {
            if (node instanceof StringLiteralExpr string) {
                return new Literal(span, text, Literal.Kind.TEXT, string.getValue());
            }
            boolean number = node instanceof IntegerLiteralExpr
                    || node instanceof LongLiteralExpr
                    || node instanceof DoubleLiteralExpr;
            if (number) {
                return new Literal(span, text, Literal.Kind.NUMBER, text);
            }
            if (node instanceof BooleanLiteralExpr) {
                return new Literal(span, text, Literal.Kind.TRUTH, text);
            }
            return node instanceof NullLiteralExpr
                    ? new Literal(span, text, Literal.Kind.NOTHING, text)
                    : new Expression.Unknown(span, text);
        }

        private List<Expression> all(NodeList<com.github.javaparser.ast.expr.Expression> nodes) {
            return nodes.stream().map(this::of).toList();
        }

        /** True for {@code new Name( ... )} without anything that Java allows around it. */
        private static boolean isPlain(ObjectCreationExpr made) {
            ClassOrInterfaceType type = made.getType();
            return made.getScope().isEmpty()
                    && made.getAnonymousClassBody().isEmpty()
                    && made.getTypeArguments().isEmpty()
                    && type.getScope().isEmpty()
                    && type.getTypeArguments().isEmpty()
                    && type.getAnnotations().isEmpty();
        }
    }
}
