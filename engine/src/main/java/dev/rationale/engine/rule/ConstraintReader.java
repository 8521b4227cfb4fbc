package dev.rationale.engine.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;

/**
 * Reads the constraints of patterns. Drools' parser of constraints keeps no places and unfolds {@code in}, so its tree is walked along
 * the text: each part is looked for behind the one before it. Where it turned the constraint round, as it does with a negation before
 * parentheses, the constraint is read as one expression.
 */
final class ConstraintReader {

    private final SourceText source;
    private final ExpressionReader expressions;

    ConstraintReader(SourceText source, ExpressionReader expressions) {
        this.source = source;
        this.expressions = expressions;
    }

    Constraint read(Span span) {
        DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(DrlReader.LEVEL);
        String text = source.text(span);
        ConstraintConnectiveDescr parsed = parser.parse(text);
        if (parsed == null || parser.hasErrors()) {
            return new Constraint.Test(span, text, new Expression.Unknown(span, text));
        }
        Walk walk = new Walk(span);
        List<Constraint> parts = walk.parts(parsed);
        boolean whole = walk.isAtEnd() && !parts.isEmpty();
        if (!whole) {
            return new Constraint.Test(span, text, expressions.read(text, span.start()));
        }
        return parts.size() == 1
                ? parts.get(0)
                : new Constraint.Connected(span, text, parsed.getConnective().toString(), parts);
    }

    /** The way through one constraint's text. */
    private final class Walk {

        private static final List<String> IN = List.of("not in", "in");
        private static final String BETWEEN = " \t\n\r()&|,:";

        private final Span span;
        private final String text;
        private int at;
        private boolean lost;

        private Walk(Span span) {
            this.span = span;
            this.text = source.text(span);
        }

        boolean isAtEnd() {
            return !lost && skipped(at) == text.length();
        }

        List<Constraint> parts(ConstraintConnectiveDescr connected) {
            Deque<BaseDescr> following = new ArrayDeque<>(connected.getDescrs());
            List<Constraint> parts = new ArrayList<>();
            while (!following.isEmpty()) {
                parts.add(part(following.poll(), following));
            }
            return parts;
        }

        private Constraint part(BaseDescr one, Deque<BaseDescr> following) {
            int from = skipped(at);
            if (one instanceof RelationalExprDescr relation) {
                return comparison(relation, following, from);
            }
            if (one instanceof ConstraintConnectiveDescr inner) {
                List<Constraint> parts = parts(inner);
                Span place = place(from);
                return parts.size() == 1
                        ? parts.get(0)
                        : new Constraint.Connected(
                                place, source.text(place), inner.getConnective().toString(), parts);
            }
            if (one instanceof BindingDescr binding) {
                pass(binding.getVariable());
                Expression value = taken(binding.getExpression());
                Span place = place(from);
                return new Constraint.Binding(place, source.text(place), binding.getVariable(), value);
            }
            Expression tested = value(one);
            return new Constraint.Test(tested.span(), tested.text(), tested);
        }

        /** One comparison; what {@code in} was unfolded to is taken back from what follows. */
        private Constraint comparison(RelationalExprDescr relation, Deque<BaseDescr> following, int from) {
            String variable = "";
            BaseDescr left = relation.getLeft();
            if (left instanceof BindingDescr binding) {
                variable = binding.getVariable();
                pass(variable);
            }
            Expression compared = left instanceof BindingDescr binding ? taken(binding.getExpression()) : value(left);
            String operator = operator(relation);
            List<Expression> values = new ArrayList<>(List.of(value(relation.getRight())));
            while (IN.contains(operator) && nextIsComma() && following.peek() instanceof RelationalExprDescr next) {
                following.poll();
                values.add(value(next.getRight()));
            }
            Span place = place(from);
            return new Constraint.Comparison(place, source.text(place), variable, compared, operator, values);
        }

        private String operator(RelationalExprDescr relation) {
            int from = skipped(at);
            String rest = text.substring(from);
            for (String in : IN) {
                if (rest.startsWith(in) && !Character.isJavaIdentifierPart(charAt(from + in.length()))) {
                    at = from + in.length();
                    return in;
                }
            }
            boolean negated = relation.getOperatorDescr().isNegated();
            if (negated) {
                pass("not");
            }
            pass(relation.getOperator());
            lost |= relation.getParameters() != null
                    && !relation.getParameters().isEmpty();
            return negated ? "not " + relation.getOperator() : relation.getOperator();
        }

        private Expression value(BaseDescr part) {
            if (part instanceof AtomicExprDescr atom) {
                return taken(atom.getExpression());
            }
            lost = true;
            return new Expression.Unknown(span, text);
        }

        private Expression taken(String expression) {
            pass(expression);
            return expressions.read(expression, span.start() + at - expression.length());
        }

        /** Goes behind a text that comes next. */
        private void pass(String part) {
            int from = part.startsWith("(") ? spaces(at) : skipped(at);
            if (!text.startsWith(part, from)) {
                from = text.indexOf(part, at);
                lost = true;
            }
            at = Math.max(at, from + part.length());
        }

        private int skipped(int from) {
            int end = from;
            while (end < text.length() && BETWEEN.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            return end;
        }

        private int spaces(int from) {
            int end = from;
            while (end < text.length() && BETWEEN.indexOf(text.charAt(end)) >= 0 && charAt(end) != '(') {
                end++;
            }
            return end;
        }

        private char charAt(int index) {
            return index < text.length() ? text.charAt(index) : ' ';
        }

        private boolean nextIsComma() {
            int end = at;
            while (Character.isWhitespace(charAt(end)) && end < text.length()) {
                end++;
            }
            return charAt(end) == ',';
        }

        private Span place(int from) {
            int end = at;
            int open = 0;
            for (char one : text.substring(from, end).toCharArray()) {
                open += one == '(' ? 1 : one == ')' ? -1 : 0;
            }
            while (open > 0 && text.indexOf(')', end) >= 0) {
                end = text.indexOf(')', end) + 1;
                open--;
            }
            return source.span(span.start() + from, span.start() + end);
        }
    }
}
