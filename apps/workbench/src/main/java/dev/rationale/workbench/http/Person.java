package dev.rationale.workbench.http;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who is in front of a browser.
 *
 * @param subject what the provider calls this person, never shown; empty for whoever came by the link of the terminal
 * @param name to be shown, and to be written into a trail
 * @param roles what this person may do
 */
public record Person(String subject, String name, Set<Role> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }

    /** Whoever holds the terminal's link: the user of this machine, who may do everything. */
    public static Person local(String user) {
        return new Person("", user, EnumSet.allOf(Role.class));
    }

    /** True if a provider said who this is. */
    public boolean isNamed() {
        return !subject.isEmpty();
    }
}
