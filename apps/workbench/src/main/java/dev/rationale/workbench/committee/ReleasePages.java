package dev.rationale.workbench.committee;

import dev.rationale.committee.check.Finding;
import dev.rationale.committee.check.FindingsText;
import dev.rationale.committee.check.Linter;
import dev.rationale.committee.release.Release;
import dev.rationale.committee.release.SignOff;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.workbench.FormPage;
import dev.rationale.pages.workbench.FormPage.Field;
import dev.rationale.pages.workbench.FormPage.Kind;
import dev.rationale.pages.workbench.RecordedPage;
import dev.rationale.workbench.http.Person;
import dev.rationale.workbench.http.Refused;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.Room;
import dev.rationale.workbench.page.ShellCommand;
import dev.rationale.workbench.page.Wordbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who stands for the package as it is saved, and its release. */
record ReleasePages(Texts texts, Room room, LocalDate today) {

    private static final String CHANGELOG = "CHANGELOG.md";
    private static final String TITLE = "# Changelog\n";

    /** What is signed, by whom, and the forms that sign and release. */
    FormPage page(Asked asked, List<String> problems) {
        return page(asked, problems, List.of());
    }

    private FormPage page(Asked asked, List<String> problems, List<RecordedPage.Text> results) {
        Wordbook words = Wordbook.in(asked.language());
        Path directory = directory();
        SignOff signed = SignOff.of(texts.files());
        List<RecordedPage.Text> said = new ArrayList<>(results);
        said.add(new RecordedPage.Text(
                words.say("review.signed"),
                signed.signatures().isEmpty() ? words.say("review.nobody") : signed.text()));
        List<FormPage.Form> forms = List.of(
                new FormPage.Form(
                        "sign",
                        words.say("review.sign"),
                        "/committee/sign",
                        true,
                        List.of(
                                line(
                                        "name",
                                        words,
                                        "review.name",
                                        asked.person().isNamed()
                                                ? asked.person().name()
                                                : "",
                                        "review.name.hint"),
                                line("role", words, "review.role", "", ""),
                                new Field("digest", "", "", Kind.HIDDEN, signed.digest(), List.of(), true)),
                        words.say("review.sign-button")),
                new FormPage.Form(
                        "release",
                        words.say("review.release"),
                        "/committee/release",
                        true,
                        List.of(
                                line(
                                        "version",
                                        words,
                                        "review.version",
                                        asked.sent("version").orElse(""),
                                        "review.version.hint"),
                                new Field(
                                        "entry",
                                        words.say("review.entry"),
                                        words.say("review.entry.hint"),
                                        Kind.LINES,
                                        asked.sent("entry").orElse(""),
                                        List.of(),
                                        true)),
                        words.say("review.release-button")));
        return new FormPage(
                room.frame(asked, words.say("committee.review"), ""),
                Room.shell(asked, command(directory, asked.sent("version").orElse("VERSION")), ""),
                List.of(words.say("review.lead", SignOff.PEOPLE), words.say("committee.digest", signed.digest())),
                problems,
                said,
                forms,
                List.of(
                        Link.to("/committee", words.say("committee.files")),
                        Link.to("/committee/impact", words.say("committee.impact"))));
    }

    private static Field line(String name, Wordbook words, String label, String value, String hint) {
        return new Field(
                name, words.say(label), hint.isEmpty() ? "" : words.say(hint), Kind.LINE, value, List.of(), true);
    }

    private Path directory() {
        return texts.directory().orElseThrow(() -> new Refused(403, "committee.read-only"));
    }

    private static String command(Path directory, String version) {
        return ShellCommand.of("release")
                .option("--rules", directory.toString())
                .option("--version", version)
                .word("--signed")
                .toString();
    }

    /** Signs the package as it was shown. */
    FormPage sign(Asked asked) {
        Wordbook words = Wordbook.in(asked.language());
        directory();
        SignOff before = SignOff.of(texts.files());
        if (!before.digest().equals(asked.sent("digest").orElse(""))) {
            return page(asked, List.of(words.say("committee.changed")));
        }
        try {
            SignOff after = before.with(
                    new SignOff.Signature(signer(asked), asked.sent("role").orElse(""), today));
            String digest = texts.files().text(after.path()).map(Texts::digest).orElse("");
            texts.save(after.path(), after.text(), digest);
            return page(asked, List.of());
        } catch (IllegalArgumentException refused) {
            return page(asked, List.of(String.valueOf(refused.getMessage())));
        }
    }

    /** Whom a provider named signs by that name, and by no other. */
    private static String signer(Asked asked) {
        Person person = asked.person();
        return person.isNamed() ? person.name() : asked.sent("name").orElse("");
    }

    /** Releases the package, or says why not; then nothing was written. */
    FormPage release(Asked asked) {
        Path directory = directory();
        String version = asked.sent("version").map(String::strip).orElse("");
        PackageFiles files = texts.files();
        String before = files.text(CHANGELOG).orElse("");
        String history = history(before, version, asked.sent("entry").orElse(""));
        try {
            SignOff signed = SignOff.of(files);
            Release release = Release.prepared(
                    files,
                    version,
                    history,
                    next -> Stream.concat(signed.problems().stream(), findings(next).stream())
                            .toList());
            if (!release.problems().isEmpty()) {
                return page(asked, release.problems());
            }
            return released(asked, directory, release, before, history);
        } catch (IllegalArgumentException | InvalidGuideline refused) {
            return page(asked, List.of(String.valueOf(refused.getMessage())));
        } catch (IOException unwritten) {
            throw new Refused(409, "committee.not-written");
        }
    }

    /** The package first: if it cannot be written, the directory keeps its version. */
    private FormPage released(Asked asked, Path directory, Release release, String before, String history)
            throws IOException {
        String name = release.id().id() + "-" + release.id().version() + ".jar";
        Path target = Objects.requireNonNull(directory.toRealPath().getParent()).resolve(name);
        Files.write(target, release.jar());
        if (!history.equals(before)) {
            texts.save(CHANGELOG, history, before.isEmpty() ? "" : Texts.digest(before));
        }
        String manifest = texts.files().text("guideline.yaml").orElse("");
        texts.save("guideline.yaml", release.manifest(), Texts.digest(manifest));
        Wordbook words = Wordbook.in(asked.language());
        String result = "released  " + release.id().id() + " " + release.id().version() + "\ndigest    "
                + release.id().digest() + "\npackage   " + target + " (SHA-256 " + release.jarDigest() + ")";
        return page(asked, List.of(), List.of(new RecordedPage.Text(words.say("review.released"), result)));
    }

    private List<String> findings(PackageFiles next) {
        List<Finding> findings = Linter.check(next, today);
        return findings.isEmpty() ? List.of() : List.of(FindingsText.of(findings, ""));
    }

    /** The changelog with a section on this version, unless it has one. */
    private static String history(String before, String version, String entry) {
        if (before.contains("\n## " + version + "\n") || entry.isBlank()) {
            return before;
        }
        String rest = Optional.of(before)
                .filter(text -> text.startsWith(TITLE))
                .map(text -> text.substring(TITLE.length()))
                .orElse(before);
        return TITLE + "\n## " + version + "\n\n" + entry.replace("\r\n", "\n").strip() + "\n"
                + (rest.isBlank() ? "" : "\n" + rest.strip() + "\n");
    }
}
