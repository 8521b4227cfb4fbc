package dev.rationale.committee.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Means of the language that make a rule's effect depend on what does not show in it. */
final class StyleChecks {

    private static final Pattern SALIENCE = Pattern.compile("\\bsalience\\b");
    private static final Pattern EVAL = Pattern.compile("\\beval\\s*\\(");
    private static final Pattern MVEL = Pattern.compile("\\bdialect\\s+\"mvel\"");
    private static final Pattern CHANGE =
            Pattern.compile("\\b(?:update|modify|retract|delete|insertLogical)\\s*\\(|\\.set[A-Z]\\w*\\s*\\(");
    private static final Pattern DATES = Pattern.compile("\\bdate-(?:effective|expires)\\b");
    private static final Pattern ANNOTATION = Pattern.compile("@\\w+\\s*\\(([^()]*)\\)");
    private static final Pattern GLOBAL = Pattern.compile("(?m)^\\s*global\\b");
    private static final Pattern EXISTS = Pattern.compile("\\bexists\\b");
    private static final Pattern INSERT = Pattern.compile("\\binsert\\s*\\(");
    private static final Pattern THEN = Pattern.compile("(?m)^\\s*then\\b");

    private final Subject subject;

    StyleChecks(Subject subject) {
        this.subject = subject;
    }

    void all() {
        subject.seen().drl().forEach(this::file);
        subject.rules().forEach(this::rule);
    }

    private void file(String path, String text) {
        String code = RuleText.blanked(text);
        Matcher global = GLOBAL.matcher(code);
        if (global.find()) {
            subject.add(
                    "R019",
                    path,
                    subject.placeOf(path, global.group().strip()),
                    "a global is shared between evaluations and shows in no explanation",
                    "a Parameter or another fact was meant.");
        }
    }

    private void rule(RuleText rule) {
        find(
                "R017",
                SALIENCE,
                rule.head(),
                0,
                rule,
                "a salience orders rules in a way that no explanation shows",
                "a phase, or a fact that the other rule concludes, was meant.");
        find(
                "R020",
                MVEL,
                rule.head(),
                0,
                rule,
                "the mvel dialect is evaluated in another way than the rest",
                "the line can go.");
        find(
                "R029",
                DATES,
                rule.head(),
                0,
                rule,
                "on the day itself neither the old nor the new rule fires; validity belongs into the evidence",
                "a study file with its date was meant.");
        int when = rule.head().length();
        find(
                "R018",
                EVAL,
                rule.conditions(),
                when,
                rule,
                "what stands in eval cannot be explained or searched",
                "a constraint of a pattern was meant.");
        find(
                "R032",
                EXISTS,
                rule.conditions(),
                when,
                rule,
                "what is only asked to exist does not show in the explanation",
                "a pattern with a variable was meant.");
        int then = when + rule.conditions().length();
        find(
                "R021",
                CHANGE,
                rule.rest(),
                then,
                rule,
                "facts never change and never go",
                "another fact that is inserted was meant.");
        annotations(rule);
        conclusion(rule);
    }

    private void find(String id, Pattern pattern, String text, int offset, RuleText rule, String what, String maybe) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
            subject.add(id, rule, offset + matcher.start(), what, maybe);
        }
    }

    private void annotations(RuleText rule) {
        Matcher annotation = ANNOTATION.matcher(rule.head());
        while (annotation.find()) {
            boolean several = TypePattern.divided(annotation.group(1)).size() > 1
                    || annotation.group(1).contains("=");
            if (several) {
                subject.add(
                        "R022",
                        rule,
                        annotation.start(),
                        "the annotation " + annotation.group() + " has several values",
                        "one text was meant, with commas inside its quotation marks.");
            }
        }
    }

    private void conclusion(RuleText rule) {
        String consequence = rule.consequence();
        long inserts = INSERT.matcher(consequence).results().count();
        boolean one = inserts == 1
                && consequence.startsWith("insert")
                && consequence.indexOf(';') == consequence.length() - 1;
        if (!one) {
            subject.add(
                    "R030",
                    rule,
                    THEN,
                    "it concludes " + inserts + " things; expected one insert( ... ); and nothing else",
                    "it is several rules.");
        }
    }
}
