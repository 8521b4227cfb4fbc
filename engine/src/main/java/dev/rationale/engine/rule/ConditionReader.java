package dev.rationale.engine.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.GroupByDescr;
import org.drools.drl.ast.descr.MVELExprDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Reads one part of a left-hand side from Drools' syntax tree. */
final class ConditionReader {

    private final SourceText source;
    private final ExpressionReader expressions;
    private final ConstraintReader constraints;
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Condition.Result> results = new ArrayList<>();
    private boolean evaluates;
    private boolean foreign;

    private ConditionReader(SourceText source, ExpressionReader expressions) {
        this.source = source;
        this.expressions = expressions;
        this.constraints = new ConstraintReader(source, expressions);
    }

    static List<Condition> conditions(AndDescr leftHandSide, SourceText source, ExpressionReader expressions) {
        return leftHandSide.getDescrs().stream()
                .map(part -> new ConditionReader(source, expressions).condition(part))
                .toList();
    }

    private Condition condition(BaseDescr part) {
        Span span = source.span(part.getStartCharacter(), part.getEndCharacter() + 1);
        Condition.Kind kind = read(part);
        if (foreign || evaluates) {
            kind = evaluates ? Condition.Kind.EVAL : Condition.Kind.OTHER;
        }
        return new Condition(span, source.plain(span), kind, patterns, results);
    }

    private Condition.Kind read(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            return pattern(pattern);
        }
        if (part instanceof NotDescr not) {
            not.getDescrs().forEach(this::read);
            return Condition.Kind.NOT;
        }
        if (part instanceof ExistsDescr exists) {
            for (Object one : exists.getDescrs()) {
                read((BaseDescr) one);
            }
            return Condition.Kind.EXISTS;
        }
        if (part instanceof AndDescr both) {
            both.getDescrs().forEach(this::read);
            return Condition.Kind.GROUP;
        }
        if (part instanceof OrDescr either) {
            either.getDescrs().forEach(this::read);
            return Condition.Kind.GROUP;
        }
        evaluates |= part instanceof EvalDescr;
        foreign = true;
        return Condition.Kind.OTHER;
    }

    private Condition.Kind pattern(PatternDescr pattern) {
        foreign |= pattern.isQuery()
                || pattern.isUnification()
                || !pattern.getBehaviors().isEmpty()
                || !pattern.getAnnotations().isEmpty()
                || !pattern.getPositionalConstraints().isEmpty();
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            if (pattern.getStartCharacter() < accumulate.getStartCharacter()) {
                patterns.add(plain(pattern));
            } else if (!pattern.getConstraint().getDescrs().isEmpty()) {
                patterns.add(ofResults(pattern));
            }
            accumulate(accumulate);
            return Condition.Kind.ACCUMULATE;
        }
        patterns.add(plain(pattern));
        if (pattern.getSource() instanceof CollectDescr collect) {
            read(collect.getInputPattern());
            return Condition.Kind.COLLECT;
        }
        foreign |= pattern.getSource() != null && !(pattern.getSource() instanceof FromDescr);
        return Condition.Kind.PATTERN;
    }

    private Pattern plain(PatternDescr pattern) {
        String type = pattern.getObjectType();
        String variable = pattern.getIdentifier() == null ? "" : pattern.getIdentifier();
        int start = pattern.getStartCharacter();
        int named = source.find(type, variable.isEmpty() ? start : source.find(variable, start) + variable.length());
        int end = source.closing(named + type.length());
        Span span = source.span(start, end);
        return new Pattern(
                span,
                source.text(span),
                type,
                source.span(named, named + type.length()),
                variable,
                pattern.getConstraint().getDescrs().stream()
                        .map(this::constraint)
                        .toList(),
                from(pattern, end));
    }

    /** What is asked of the results, for which no type is written. */
    private Pattern ofResults(PatternDescr pattern) {
        Span span = DrlReader.span(pattern, source);
        List<Constraint> asked = pattern.getConstraint().getDescrs().stream()
                .map(this::constraint)
                .toList();
        return new Pattern(span, source.text(span), pattern.getObjectType(), span, "", asked, List.of());
    }

    private Constraint constraint(BaseDescr one) {
        foreign |= !(one instanceof ExprConstraintDescr);
        return constraints.read(source.span(one.getStartCharacter(), one.getEndCharacter() + 1));
    }

    private List<Expression> from(PatternDescr pattern, int end) {
        if (pattern.getSource() instanceof FromDescr from && from.getDataSource() instanceof MVELExprDescr data) {
            String text = data.getExpression();
            return List.of(expressions.read(text, source.find(text, end)));
        }
        foreign |= pattern.getSource() instanceof FromDescr;
        return List.of();
    }

    private void accumulate(AccumulateDescr accumulate) {
        foreign |= accumulate instanceof GroupByDescr
                || accumulate.getInitCode() != null
                || accumulate.getActionCode() != null
                || accumulate.getReverseCode() != null
                || accumulate.getResultCode() != null;
        read(accumulate.getInput());
        int at = accumulate.getInput().getEndCharacter();
        for (AccumulateDescr.AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
            String variable = call.getBind() == null ? "" : call.getBind();
            foreign |= call.isUnification();
            int start = source.find(variable.isEmpty() ? call.getFunction() : variable, at);
            int inside = source.find("(", source.find(call.getFunction(), start + variable.length()));
            List<Expression> arguments = Arrays.stream(call.getParams())
                    .map(text -> expressions.read(text, source.find(text, inside)))
                    .toList();
            int last = arguments.isEmpty()
                    ? inside
                    : arguments.get(arguments.size() - 1).span().end();
            at = source.find(")", last) + 1;
            results.add(new Condition.Result(source.span(start, at), variable, call.getFunction(), arguments));
        }
    }
}
