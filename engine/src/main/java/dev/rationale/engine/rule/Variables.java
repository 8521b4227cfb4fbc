package dev.rationale.engine.rule;

/** How variables are called outside of DRL. */
final class Variables {

    private Variables() {}

    /** A variable without its dollar sign. */
    static String plain(String variable) {
        return variable.startsWith("$") ? variable.substring(1) : variable;
    }
}
