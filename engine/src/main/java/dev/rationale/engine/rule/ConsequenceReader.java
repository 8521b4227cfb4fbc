package dev.rationale.engine.rule;

import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.runtime.CommonToken;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads right-hand sides, which Drools' tree keeps as text, from the syntax tree of Java. */
final class ConsequenceReader {

    private final SourceText source;
    private final ExpressionReader expressions;

    ConsequenceReader(SourceText source, ExpressionReader expressions) {
        this.source = source;
        this.expressions = expressions;
    }

    Consequence read(RuleDescr rule) {
        int end = rule.getEndCharacter() + 1;
        int then = then(rule, end);
        String java = String.valueOf(rule.getConsequence());
        int at = source.find(java, then + "then".length());
        Span span = source.span(then, at + java.length());
        String text = source.plain(source.span(Math.min(at, end), at + java.length()));
        if (!source.raw().startsWith(java, at)) {
            return new Consequence(span, text, List.of(), List.of(new Consequence.Statement(span, text, "")));
        }
        ParseResult<BlockStmt> parsed = ExpressionReader.javaParser().parseBlock("{" + java + "}");
        if (!parsed.isSuccessful() || parsed.getResult().isEmpty()) {
            Span unread = source.span(at, at + java.length());
            return new Consequence(span, text, List.of(), List.of(new Consequence.Statement(unread, text, "")));
        }
        List<Consequence.Statement> named = rule.getNamedConsequences().keySet().stream()
                .sorted()
                .map(name -> new Consequence.Statement(span, "then[" + name + "]", ""))
                .toList();
        return statements(parsed.getResult().get(), expressions.fragment("{" + java + "}", at - 1), span, text, named);
    }

    /** The last {@code then} before the end of the rule that is no part of another word or text. */
    private int then(RuleDescr rule, int end) {
        return source.tokens(rule.getLhs().getEndCharacter(), end).stream()
                .filter(token -> token.getText().equals("then"))
                .map(CommonToken::getStartIndex)
                .findFirst()
                .or(() -> source.tokens(rule.getStartCharacter(), end).stream()
                        .filter(token -> token.getText().equals("then"))
                        .map(CommonToken::getStartIndex)
                        .findFirst())
                .orElse(rule.getStartCharacter());
    }

    private static Consequence statements(
            BlockStmt block,
            ExpressionReader.Fragment fragment,
            Span span,
            String text,
            List<Consequence.Statement> named) {
        List<Consequence.Insertion> insertions = new ArrayList<>();
        List<Consequence.Statement> others = new ArrayList<>(named);
        for (Statement statement : block.getStatements()) {
            Span place = fragment.span(statement);
            Optional<MethodCallExpr> call = call(statement);
            if (call.filter(ConsequenceReader::inserts).isPresent()) {
                insertions.add(new Consequence.Insertion(
                        place, statement.toString(), fragment.of(call.get().getArgument(0))));
            } else {
                String name = call.map(MethodCallExpr::getNameAsString).orElse("");
                others.add(new Consequence.Statement(place, statement.toString(), name));
            }
        }
        return new Consequence(span, text, insertions, others);
    }

    private static Optional<MethodCallExpr> call(Statement statement) {
        return statement
                .toExpressionStmt()
                .map(expression -> expression.getExpression())
                .flatMap(expression -> expression.toMethodCallExpr());
    }

    private static boolean inserts(MethodCallExpr call) {
        return call.getNameAsString().equals("insert")
                && call.getScope().isEmpty()
                && call.getTypeArguments().isEmpty()
                && call.getArguments().size() == 1;
    }
}
