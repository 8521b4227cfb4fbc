package dev.rationale.server;

import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.PackageFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A copy of the bundled guideline in a directory, with a case of its own, for a test to edit. */
public record Rules(Path path) {

    private static final String CASE = """
            asOf: 2003-12-31
            cases:
              - name: months are counted whole
                born: 1965-04-02
                hiv: 1998-01-10
                art: {from: 2003-07-01, drugs: [zidovudine, lamivudine, nelfinavir], classes: [nrti, pi]}
                expect:
                  profile: {art: {months: %d}}
            """;

    public static Rules in(Path directory) {
        Path rules = directory.resolve("rules");
        Guidelines.bundledFiles().writeTo(rules);
        return new Rules(rules);
    }

    /** The patient of its case has been treated for five months, so any other number makes the case fail. */
    public Rules expecting(int months) {
        PackageFiles.of(Map.of("cases/own.yaml", CASE.formatted(months))).writeTo(path);
        return this;
    }

    public void edit(String file, String from, String to) {
        try {
            Path edited = path.resolve(file);
            Files.writeString(edited, Files.readString(edited).replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
