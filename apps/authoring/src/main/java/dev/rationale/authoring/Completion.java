package dev.rationale.authoring;

import dev.rationale.authoring.text.TextEdit;

/**
 * Something that can be written at a place.
 *
 * @param label what it is called in a list
 * @param category what it is in a word: a kind of name, {@code key}, {@code label}, {@code keyword}, {@code value} or {@code method}
 * @param detail what it is in a few words, empty if nothing is to be said
 * @param edit what is written in place of what stands there
 */
public record Completion(String label, String category, String detail, TextEdit edit) {}
