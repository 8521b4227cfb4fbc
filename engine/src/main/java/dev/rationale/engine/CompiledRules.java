package dev.rationale.engine;

import org.kie.api.KieBase;

/**
 * Rules ready to run.
 *
 * @param base the compiled rules, shared by all sessions
 * @param release gives back what the compilation holds
 */
record CompiledRules(KieBase base, Runnable release) {}
