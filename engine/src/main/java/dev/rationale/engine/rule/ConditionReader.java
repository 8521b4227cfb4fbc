package dev.rationale.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Reads the patterns of a left-hand side. A group that is no plain pattern is one condition, as written. */
final class ConditionReader {

    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)\\s*:(?!:)");
    private static final Pattern COMMENT = Pattern.compile("//[^\n]*");

    private final String text;

    ConditionReader(String text) {
        this.text = text;
    }

    List<Condition> conditions(AndDescr leftHandSide) {
        List<Condition> conditions = new ArrayList<>();
        for (BaseDescr part : leftHandSide.getDescrs()) {
            conditions.add(condition(part));
        }
        return conditions;
    }

    private Condition condition(BaseDescr part) {
        String written = written(part);
        Optional<PatternDescr> pattern = pattern(part);
        return new Condition(
                part.getLine(),
                written,
                pattern.map(PatternDescr::getObjectType).orElse(""),
                part instanceof NotDescr,
                pattern.map(PatternDescr::getIdentifier)
                        .map(name -> name.replace("$", ""))
                        .orElse(""),
                VARIABLE.matcher(written)
                        .results()
                        .map(match -> match.group(1))
                        .distinct()
                        .toList(),
                pattern.stream().flatMap(ConditionReader::constraints).toList());
    }

    private static Optional<PatternDescr> pattern(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            boolean accumulates = pattern.getSource() instanceof AccumulateDescr;
            return accumulates ? Optional.empty() : Optional.of(pattern);
        }
        if (part instanceof NotDescr not && not.getDescrs().size() == 1) {
            return not.getDescrs().get(0) instanceof PatternDescr pattern ? Optional.of(pattern) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Stream<String> constraints(PatternDescr pattern) {
        return pattern.getConstraint().getDescrs().stream()
                .filter(ExprConstraintDescr.class::isInstance)
                .map(one -> ((ExprConstraintDescr) one).getExpression().strip());
    }

    private String written(BaseDescr part) {
        if (part.getStartCharacter() < 0 || part.getEndCharacter() < part.getStartCharacter()) {
            return part.toString();
        }
        String raw = text.substring(part.getStartCharacter(), Math.min(text.length(), part.getEndCharacter() + 1));
        return COMMENT.matcher(raw).replaceAll("").strip();
    }
}
