package dev.rationale.cli.audit;

import dev.rationale.audit.seal.MasterKey;
import dev.rationale.audit.seal.Role;
import dev.rationale.audit.seal.RoleName;
import dev.rationale.audit.trail.RoleGiving;
import dev.rationale.cli.console.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives and takes roles: keys that open less than the master key does. */
@Command(
        name = "role",
        description = {
            "Give somebody a key that opens a part of the trail, take it back, or list who has one.",
            "An operator writes and publishes, a reader opens contents, an eraser erases; none can do what the others can,",
            "but that an operator may erase. The master key is needed only for this, and then belongs in a safe."
        })
final class AuditRoleCommand implements Runnable {

    /** What is done. */
    enum Act {
        ADD,
        REMOVE,
        LIST
    }

    private final Console console;

    @Mixin
    private AuditOptions options;

    @Parameters(index = "0", paramLabel = "add|remove|list", description = "What is to be done.")
    private Act act = Act.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Whose role: small letters, digits, -.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--as", paramLabel = "operator|reader|eraser", description = "Which role is given.")
    private Optional<String> role = Optional.empty();

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "A new file for the new key, outside of the directory; or a key that is there already.")
    private Optional<Path> keyFile = Optional.empty();

    AuditRoleCommand(Console console) {
        this.console = console;
        this.options = new AuditOptions(console);
    }

    @Override
    public void run() {
        RoleGiving roles = new RoleGiving(options.writing());
        switch (act) {
            case ADD -> add(roles);
            case REMOVE -> remove(roles);
            case LIST -> list(roles.all());
        }
    }

    private void add(RoleGiving roles) {
        String holder = holder();
        Role given = role();
        Path file = keyFile.orElseThrow(() ->
                new PublishedTexts.Unusable("--key-file is missing; expected a file for the key of " + holder + "."));
        AuditInitCommand.refuseInside(options.directory().root(), file);
        RoleGiving.Done done = new NewKey(file).use(key -> roles.give(given, holder, key, AuditOptions.operator()));
        console.out().println("Given: " + done.role());
        console.out()
                .println("Its key is in " + file + ". Whoever has the role names it: " + MasterKey.VARIABLE
                        + MasterKey.FILE + "=" + file);
        sayWhetherWritten(done);
    }

    private void remove(RoleGiving roles) {
        RoleGiving.Done done = roles.take(holder(), AuditOptions.operator());
        console.out().println("Taken: " + done.role());
        console.out()
                .println(
                        "What was copied before stays open to whoever has the key; 'audit rotate-keys' closes to it what"
                                + " lies here from now on, and ends all roles.");
        sayWhetherWritten(done);
    }

    private void list(List<RoleName> all) {
        all.forEach(one -> console.out().println(one.role().label() + "  " + one.name() + "  key " + one.key()));
        console.out().println(all.size() + " roles");
    }

    private void sayWhetherWritten(RoleGiving.Done done) {
        if (!done.written()) {
            console.out().println("The record of it is written when the trail is opened for writing next.");
        }
    }

    private String holder() {
        return name.filter(RoleName::isName)
                .orElseThrow(() -> new PublishedTexts.Unusable(
                        "NAME" + name.map(one -> " '" + one + "'").orElse("")
                                + ": expected small letters, digits and dashes, at most 40."));
    }

    private Role role() {
        return role.map(one -> one.toUpperCase(Locale.ROOT))
                .filter(one -> List.of("OPERATOR", "READER", "ERASER").contains(one))
                .map(Role::valueOf)
                .orElseThrow(() -> new PublishedTexts.Unusable(
                        "--as" + role.map(one -> " " + one).orElse("") + ": expected operator, reader or eraser."));
    }
}
