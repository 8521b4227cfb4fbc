package dev.rationale.committee.check;

import dev.rationale.engine.guideline.GuidelinePackages;
import dev.rationale.engine.type.DeclaredFact;
import dev.rationale.engine.type.DeclaredType;
import java.util.regex.Pattern;

/** Types that are derived or concluded and that nothing names: no rule, no other type, and not what is shown of a patient. */
final class IdleTypes {

    private static final String TYPES = "types.yaml";
    private static final Pattern COMMENT = Pattern.compile("(?m)#.*$");

    private final Subject subject;

    IdleTypes(Subject subject) {
        this.subject = subject;
    }

    void all() {
        subject.seen().types().declared().stream()
                .filter(this::isIdle)
                .map(DeclaredType::name)
                .forEach(name -> subject.add(
                        "D005",
                        TYPES,
                        subject.place(TYPES, "types." + name),
                        "no rule uses the type '" + name + "'",
                        "it can go, or a rule names it wrongly."));
    }

    /** True for a type that neither a record nor a rule ever makes or asks for. */
    boolean isIdle(DeclaredType type) {
        return !isRead(type) && !isNamed(type.name());
    }

    /** What is read of a record shows in the answer, whether a rule asks for it or not. */
    private static boolean isRead(DeclaredType type) {
        return type instanceof DeclaredFact fact && fact.form() != DeclaredFact.Form.CONCLUSION;
    }

    private boolean isNamed(String name) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
        String types =
                COMMENT.matcher(subject.seen().files().getOrDefault(TYPES, "")).replaceAll("");
        return word.matcher(types).results().count() > 1
                || subject.seen().files().entrySet().stream()
                        .filter(file -> file.getKey().startsWith("rules/")
                                || file.getKey().equals(GuidelinePackages.MANIFEST))
                        .anyMatch(file -> word.matcher(file.getValue()).find());
    }
}
