package dev.rationale.authoring;

/**
 * What cures a remark.
 *
 * @param title what is done, in a few words
 * @param cures the remark
 */
public record QuickFix(String title, Remark cures, Change change) {}
