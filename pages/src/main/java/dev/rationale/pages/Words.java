package dev.rationale.pages;

/** The headings and labels of a page in its language, by key. Whoever fills the page brings them. */
@FunctionalInterface
public interface Words {

    String say(String key);
}
