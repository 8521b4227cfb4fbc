package dev.rationale.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rationale.engine.rule.Constraint.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrlReaderTest {

    private static final String FILE = """
        package some.rules;

        import dev.rationale.engine.fact.*;
        import java.util.List;

        // A question?
        rule "A low count, then a later one"
        @Id("low.count")
        @Cites("one2001, two2002")
        @Slide("2, 3")
        ruleflow-group "abstraction"
        salience 10
        when
          $asOf : AsOf()
          $latest : Count( cells < 100, // not, in ( "a" )
            at.earliest >= $asOf.date.minusMonths( $limit.whole() ), !stale, copies.isBelow( 50 ),
            stratum not in ( "<50", Stratum.LOW ), $drug : drug, $v : value > -1.5 ) from $series.nearest( 12 )
          $all : List( size > 0 ) from collect( State( name == "stable" || value matches "a.*" ) )
          not Missing( item == "count" )
          accumulate( $one : Finding( claim == $c.name, $g : grade ); $ones : collectList( $one ), $worst : max( $g ) )
          exists Other()
        then
          insert( new Recommendation( "start", "early" ) ); // insert( new Nothing() )
          insert( Status.of( $latest, List.of( 3 ) ) );
          delete( $latest );
        end
        """;

    private final List<String> problems = new ArrayList<>();

    private DrlReader.Read read(String text) {
        return DrlReader.read(
                "rules/a.drl",
                text,
                (finding, line, column, what, maybe) -> problems.add(finding + " " + line + ":" + column + " " + what));
    }

    private RuleEntry rule() {
        return read(FILE).rules().get(0);
    }

    private Condition condition(int index) {
        return rule().conditions().get(index);
    }

    @Test
    void fileNamesItsPackageItsImportsAndItsRules() {
        DrlReader.Read read = read(FILE);

        assertThat(problems).isEmpty();
        assertThat(read.file().packageName()).isEqualTo("some.rules");
        assertThat(read.file().imports())
                .extracting(DrlFile.Import::target)
                .containsExactly("dev.rationale.engine.fact.*", "java.util.List");
        assertThat(read.file().imports().get(1).span().line()).isEqualTo(4);
        assertThat(read.rules()).extracting(RuleEntry::id).containsExactly("low.count");
    }

    @Test
    void headOfARuleIsReadWithThePlacesOfItsLabels() {
        RuleEntry rule = rule();

        assertThat(rule.line()).isEqualTo(7);
        assertThat(rule.citations()).containsExactly("one2001", "two2002");
        assertThat(rule.slides()).containsExactly(2, 3);
        assertThat(rule.phase()).isEqualTo("abstraction");
        assertThat(rule.attributes())
                .extracting(RuleEntry.Attribute::name, RuleEntry.Attribute::value)
                .containsExactly(tuple("ruleflow-group", "abstraction"), tuple("salience", "10"));
        assertThat(rule.labels()).extracting(RuleEntry.Label::name).containsExactly("Id", "Cites", "Slide");
        assertThat(source(rule.labels().get(1).span())).isEqualTo("@Cites(\"one2001, two2002\")");
    }

    @Test
    void conditionsSayWhatTheyAskAndBind() {
        assertThat(rule().conditions())
                .extracting(Condition::kind, Condition::factType, Condition::line, Condition::bindings)
                .containsExactly(
                        tuple(Condition.Kind.PATTERN, "AsOf", 14, List.of("asOf")),
                        tuple(Condition.Kind.PATTERN, "Count", 15, List.of("latest", "drug", "v")),
                        tuple(Condition.Kind.COLLECT, "List", 18, List.of("all")),
                        tuple(Condition.Kind.NOT, "Missing", 19, List.of()),
                        tuple(Condition.Kind.ACCUMULATE, "", 20, List.of("one", "g", "ones", "worst")),
                        tuple(Condition.Kind.EXISTS, "", 21, List.of()));
        assertThat(condition(1).text()).doesNotContain("not, in").endsWith("from $series.nearest( 12 )");
    }

    @Test
    void constraintsAreTakenApartAndKeepTheirText() {
        List<Constraint> constraints = condition(1).constraints();

        assertThat(constraints)
                .extracting(Constraint::text)
                .containsExactly(
                        "cells < 100",
                        "at.earliest >= $asOf.date.minusMonths( $limit.whole() )",
                        "!stale",
                        "copies.isBelow( 50 )",
                        "stratum not in ( \"<50\", Stratum.LOW )",
                        "$drug : drug",
                        "$v : value > -1.5");
        assertThat(constraints).allSatisfy(one -> assertThat(source(one.span())).isEqualTo(one.text()));
        assertThat((Comparison) constraints.get(4))
                .returns("not in", Comparison::operator)
                .returns(2, one -> one.values().size());
        assertThat(constraints.get(5)).isInstanceOf(Constraint.Binding.class);
        assertThat((Comparison) constraints.get(6)).returns("$v", Comparison::variable);
        Constraint either = condition(2).patterns().get(1).constraints().get(0);
        assertThat(either)
                .isInstanceOfSatisfying(
                        Constraint.Connected.class,
                        one -> assertThat(one.parts())
                                .extracting(Constraint::text)
                                .containsExactly("name == \"stable\"", "value matches \"a.*\""));
    }

    @Test
    void everyExpressionStandsWhereItsPlaceSays() {
        Stream<Expression> all =
                rule().conditions().stream().flatMap(Condition::expressions).flatMap(Expression::all);
        assertThat(Stream.concat(all, rule().consequence().expressions().flatMap(Expression::all)))
                .hasSizeGreaterThan(40)
                .allSatisfy(one -> assertThat(source(one.span())).isEqualTo(one.text()))
                .noneMatch(Expression.Unknown.class::isInstance);
        assertThat(rule().conditions().stream().flatMap(one -> one.patterns().stream()))
                .allSatisfy(pattern -> assertThat(source(pattern.typeSpan())).isEqualTo(pattern.type()))
                .allSatisfy(pattern -> assertThat(source(pattern.span())).endsWith(")"));
        assertThat(condition(4).results())
                .extracting(result -> source(result.span()))
                .containsExactly("$ones : collectList( $one )", "$worst : max( $g )");
    }

    @Test
    void numbersAndTextsAreThoseThatAreWrittenAsSuch() {
        assertThat(condition(1).expressions().flatMap(Expression::literalNumbers))
                .containsExactly(100.0, 50.0, -1.5, 12.0);
        assertThat(condition(1).expressions().flatMap(Expression::literalTexts)).containsExactly("<50");
    }

    @Test
    void askingWhetherAValueIsBelowIsAComparison() {
        assertThat(condition(1).patterns().get(0).comparisons())
                .extracting(FieldComparison::field, FieldComparison::operator, FieldComparison::isNumeric)
                .containsExactly(
                        tuple("cells", "<", true),
                        tuple("at.earliest", ">=", false),
                        tuple("copies", "<", true),
                        tuple("value", ">", true));
    }

    @Test
    void rightHandSideSaysWhatIsInsertedAndWhatElseIsDone() {
        Consequence consequence = rule().consequence();

        assertThat(consequence.span().line()).isEqualTo(22);
        assertThat(consequence.insertions())
                .extracting(Consequence.Insertion::type)
                .containsExactly("Recommendation", "Status");
        assertThat(consequence.others())
                .extracting(Consequence.Statement::name, one -> one.span().line())
                .containsExactly(tuple("delete", 25));
        assertThat(rule().recommends()).containsExactly("start");
        assertThat(rule().recommendedTexts()).containsExactly("start.early");
        assertThat(rule().inserts()).containsExactly("Recommendation", "Status");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "cells < 100|String( length < )",
                "cells < 100|x#Other.y == 1",
                "cells < 100|m[ \"a\" ] == 1",
                "cells < 100|z!.q == 2",
                "cells < 100|this after[ 0, 1m ] $asOf",
                "cells < 100|(String) name == \"a\"",
                "cells < 100|name == String.class",
                "cells < 100|list.contains( x -> x )",
                "cells < 100|list.any( String::valueOf )",
                "cells < 100|( age > 3 ? 4 : 5 ) == 4"
            })
    void whatTheModelDoesNotKnowIsNotTakenForSomethingElse(String written, String instead) {
        List<RuleEntry> rules = read(FILE.replace(written, instead)).rules();

        assertThat(rules.stream()
                        .flatMap(rule -> rule.conditions().stream())
                        .flatMap(Condition::expressions)
                        .flatMap(Expression::all)
                        .filter(Expression.Unknown.class::isInstance)
                        .count())
                .isEqualTo(problems.isEmpty() ? 1 : 0);
    }

    @Test
    void whatIsNegatedAsAWholeIsReadAsOneExpression() {
        RuleEntry rule = read(FILE.replace("cells < 100", "!( cells < 100 && copies.isBelow( 3 ) ), !( a == 1 )"))
                .rules()
                .get(0);

        assertThat(rule.conditions().get(1).constraints().subList(0, 2))
                .allSatisfy(one -> assertThat(one)
                        .isInstanceOfSatisfying(
                                Constraint.Test.class,
                                test -> assertThat(test.expression())
                                        .isInstanceOfSatisfying(
                                                Expression.Operation.class,
                                                negation -> assertThat(negation.operator())
                                                        .isEqualTo("!"))))
                .extracting(Constraint::text)
                .containsExactly("!( cells < 100 && copies.isBelow( 3 ) )", "!( a == 1 )");
    }

    private static String source(Span span) {
        return FILE.substring(span.start(), span.end());
    }
}
