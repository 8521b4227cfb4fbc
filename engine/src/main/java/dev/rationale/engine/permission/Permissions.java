package dev.rationale.engine.permission;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.rule.Condition;
import dev.rationale.engine.rule.Consequence;
import dev.rationale.engine.rule.DrlFile;
import dev.rationale.engine.rule.DrlReader;
import dev.rationale.engine.rule.Expression;
import dev.rationale.engine.rule.Pattern;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.Span;
import dev.rationale.engine.type.PackageTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a file of rules to what a package may run. */
public final class Permissions {

    /** Attributes that order or limit firing within an evaluation, and reach no further. */
    private static final Set<String> ATTRIBUTES =
            Set.of("ruleflow-group", "no-loop", "date-effective", "date-expires", "salience", "dialect");

    /** Annotations that change how Drools runs a rule. */
    private static final Set<String> DIRECTIVES =
            Set.of("ActivationListener", "All", "ClassReactive", "Direct", "PropertyReactive", "Propagation", "Watch");

    private static final Set<String> CHANGES = Set.of("update", "modify", "retract", "delete", "insertLogical");
    private static final int LONGEST_RULE = 10_000;

    private final PermittedTypes types;
    private final Set<String> names;
    private final Refusals refusals;

    private Permissions(PermittedTypes types, Set<String> names, Refusals refusals) {
        this.types = types;
        this.names = names;
        this.refusals = refusals;
    }

    /**
     * Tells everything in a file that a package may not do.
     *
     * @param seen the types that the rules of the package see
     */
    public static void check(DrlReader.Read read, String text, PackageTypes seen, DrlReader.Problems problems) {
        Refusals refusals = new Refusals(problems);
        PermittedTypes types = new PermittedTypes(read.file(), seen);
        Set<String> names = types.names(read.rules().stream().flatMap(Permissions::typesNamed));
        Permissions permissions = new Permissions(types, names, refusals);
        permissions.characters(text);
        permissions.file(read.file());
        read.rules().forEach(permissions::rule);
    }

    /** The line with which a file of rules would know a type of this simple name, as a cure, if there is such a type. */
    public static Optional<String> importing(String simple, PackageTypes seen) {
        return new PermittedTypes(new DrlFile("", "", List.of(), List.of()), seen)
                .unimported(simple)
                .map(Refusals::missing);
    }

    /** Java reads an escaped character as the character itself, so that a text can end where nobody sees it. */
    private void characters(String text) {
        int line = 0;
        for (String one : text.split("\n", -1)) {
            line++;
            int escape = one.indexOf("\\u");
            int control = (int)
                    one.chars().takeWhile(code -> code >= ' ' || code == '\t').count();
            if (escape >= 0 || control < one.length()) {
                int column = escape >= 0 ? escape : control;
                refusals.language(
                        new Span(0, 0, line, column + 1),
                        "a character is " + (escape >= 0 ? "escaped as '\\u'" : "no part of a text")
                                + "; expected the character itself");
            }
        }
    }

    private void file(DrlFile file) {
        file.imports().stream()
                .filter(one -> !types.permitsImport(one.target()))
                .forEach(one -> refusals.tell(
                        "R034",
                        one.span(),
                        "'" + one.target() + "' is none of the imports that rules may make",
                        "a fact should offer what is needed."));
        for (DrlFile.Declaration one : file.declarations()) {
            if (one.kind().startsWith("import")) {
                refusals.tell(
                        "R034", one.span(), "'" + one.kind() + " " + one.name() + "' imports no fact or value", "");
            } else if (one.kind().equals("global")) {
                refusals.tell(
                        "R019",
                        one.span(),
                        "a global is shared between evaluations and shows in no explanation",
                        "a Parameter or another fact was meant.");
            } else {
                refusals.language(one.span(), "'" + one.kind() + " " + one.name() + "' is no import and no rule");
            }
        }
    }

    private void rule(RuleEntry rule) {
        head(rule);
        Set<String> variables = rule.conditions().stream()
                .flatMap(condition -> condition.variables().stream())
                .collect(Collectors.toSet());
        PermittedCalls calls = new PermittedCalls(types, names, variables, refusals);
        rule.conditions().forEach(condition -> condition(condition, calls));
        consequence(rule.consequence(), calls);
    }

    /** Every name with a capital in a rule: a type, or a constant, which is none. */
    private static Stream<String> typesNamed(RuleEntry rule) {
        return Stream.concat(
                rule.patterns().stream().map(Pattern::type),
                rule.expressions().flatMap(Expression::all).flatMap(one -> {
                    if (one instanceof Expression.Creation made) {
                        return Stream.of(made.type());
                    }
                    return one instanceof Expression.Name name ? Stream.of(name.text()) : Stream.empty();
                }));
    }

    private void head(RuleEntry rule) {
        boolean quoted = (rule.name() + rule.parent()).chars().anyMatch(one -> one == '"' || one == '\\');
        if (quoted || !rule.parent().isEmpty() || rule.text().length() > LONGEST_RULE) {
            refusals.language(
                    rule.span(),
                    "a rule has a plain name, extends no other and is at most " + LONGEST_RULE + " characters long");
        }
        Set<String> labels = new HashSet<>();
        for (RuleEntry.Label label : rule.labels()) {
            if (!labels.add(label.name())) {
                refusals.tell(
                        "R022",
                        label.span(),
                        "the annotation @" + label.name() + " stands twice, and one of the two is not read",
                        "one text was meant, with commas inside its quotation marks.");
            }
            if (!label.plain()) {
                refusals.tell(
                        "R022",
                        label.span(),
                        "the annotation @" + label.name() + "(" + label.text() + ") has several values",
                        "one text was meant, with commas inside its quotation marks.");
            }
            if (DIRECTIVES.contains(label.name()) || label.name().contains(".")) {
                refusals.language(label.span(), "the annotation @" + label.name() + " says how a rule is run");
            }
        }
        rule.attributes().forEach(this::attribute);
    }

    private void attribute(RuleEntry.Attribute attribute) {
        String value = attribute.value();
        if (attribute.name().equals("dialect") && !value.replace("\"", "").equals("java")) {
            refusals.tell(
                    "R020",
                    attribute.span(),
                    "the mvel dialect is evaluated in another way than the rest",
                    "the line can go.");
        }
        boolean plain = value.chars().noneMatch(one -> one == '(' || one == '\\')
                && value.substring(Math.min(1, value.length()), Math.max(1, value.length() - 1))
                                .indexOf('"')
                        < 0;
        boolean number = !attribute.name().equals("salience")
                || value.chars().allMatch(one -> one == '-' || Character.isDigit(one));
        if (!ATTRIBUTES.contains(attribute.name()) || !plain || !number) {
            refusals.language(
                    attribute.span(),
                    "'" + attribute.name() + " " + value + "' is none of the attributes that a rule may have");
        }
    }

    private void condition(Condition condition, PermittedCalls calls) {
        if (condition.kind() == Condition.Kind.EVAL) {
            refusals.tell(
                    "R018",
                    condition.span(),
                    "what stands in eval cannot be explained or searched",
                    "a constraint of a pattern was meant.");
        } else if (condition.kind() == Condition.Kind.OTHER) {
            refusals.language(
                    condition.span(), "'" + condition.onOneLine() + "' is none of the conditions that a rule may have");
        }
        condition.patterns().forEach(pattern -> pattern(pattern, calls));
        for (Condition.Result result : condition.results()) {
            if (!PermittedCalls.FUNCTIONS.contains(result.function())) {
                refusals.call(result.span(), "'" + result.function() + "' is none of the functions that rules may use");
            }
            result.arguments().forEach(calls::check);
        }
    }

    private void pattern(Pattern pattern, PermittedCalls calls) {
        Optional<Class<?>> type = types.named(pattern.type());
        if (type.isEmpty()) {
            refusals.type(pattern.typeSpan(), pattern.type(), types.unimported(pattern.type()));
        }
        Optional<Class<?>> subject = Optional.of(type.orElse(Object.class));
        pattern.constraints().forEach(constraint -> calls.constraint(constraint, subject));
        for (Expression from : pattern.from()) {
            if (!startsAtVariable(from)) {
                refusals.call(from.span(), "'" + from.text() + "' is no variable and asks none");
            }
            calls.check(from);
        }
    }

    private static boolean startsAtVariable(Expression expression) {
        if (expression instanceof Expression.Call call) {
            return startsAtVariable(call.of());
        }
        if (expression instanceof Expression.Member member) {
            return startsAtVariable(member.of());
        }
        return expression instanceof Expression.Name name && name.isVariable();
    }

    private void consequence(Consequence consequence, PermittedCalls calls) {
        for (Consequence.Statement other : consequence.others()) {
            boolean changes = CHANGES.contains(other.name()) || other.name().startsWith("set");
            refusals.tell(
                    changes ? "R021" : "R036",
                    other.span(),
                    changes
                            ? "facts never change and never go"
                            : "a right-hand side inserts facts and does nothing else",
                    changes
                            ? "another fact that is inserted was meant."
                            : consequence.text().strip().endsWith(";") ? "" : "a semicolon is missing at its end.");
        }
        if (consequence.insertions().isEmpty() && consequence.others().isEmpty()) {
            refusals.tell("R036", consequence.span(), "the right-hand side inserts nothing", "");
        }
        for (Consequence.Insertion insertion : consequence.insertions()) {
            boolean fact = types.named(insertion.type())
                    .filter(Fact.class::isAssignableFrom)
                    .isPresent();
            if (!insertion.type().isEmpty() && fact) {
                calls.check(insertion.fact());
            } else if (insertion.type().isEmpty()
                    || types.named(insertion.type()).isPresent()) {
                refusals.tell("R036", insertion.span(), "what is inserted is no fact that is made here", "");
            } else {
                refusals.type(insertion.span(), insertion.type(), types.unimported(insertion.type()));
            }
        }
    }
}
