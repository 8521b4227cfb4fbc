package dev.rationale.pages.workbench;

import dev.rationale.pages.Page;
import dev.rationale.pages.Words;

/** A page of the workbench. */
public interface WorkbenchPage extends Page {

    Shell shell();

    /** A label in the page's language. */
    default String say(String key) {
        Words words = shell().words();
        return words.say(key);
    }
}
