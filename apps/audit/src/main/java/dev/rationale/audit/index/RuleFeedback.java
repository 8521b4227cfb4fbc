package dev.rationale.audit.index;

/** How the cards of a rule fared: how many were shown, followed and overridden. */
public record RuleFeedback(String rule, String code, long shown, long accepted, long overridden) {}
