package dev.rationale.workbench.page;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A command as it is typed into a terminal. */
public final class ShellCommand {

    private static final Pattern PLAIN = Pattern.compile("[\\w./:=@%+,-]+");

    private final StringBuilder text = new StringBuilder("./rationale");

    private ShellCommand() {}

    /** The command with its subcommand. */
    public static ShellCommand of(String... words) {
        ShellCommand command = new ShellCommand();
        for (String word : words) {
            command.word(word);
        }
        return command;
    }

    public ShellCommand word(String word) {
        String quoted = PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
        text.append(' ').append(quoted);
        return this;
    }

    public ShellCommand option(String name, String value) {
        return word(name).word(value);
    }

    /** An option that is given where there is a value. */
    public ShellCommand option(String name, Optional<Path> value) {
        value.ifPresent(path -> option(name, path.toString()));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
