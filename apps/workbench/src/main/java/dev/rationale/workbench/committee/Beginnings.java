package dev.rationale.workbench.committee;

import dev.rationale.committee.draft.NewPackage;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.workbench.FormPage;
import dev.rationale.pages.workbench.FormPage.Field;
import dev.rationale.pages.workbench.FormPage.Kind;
import dev.rationale.workbench.http.Refused;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.Room;
import dev.rationale.workbench.page.ShellCommand;
import dev.rationale.workbench.page.Wordbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A package of one's own: a small new one, or a copy of the one that is open. */
record Beginnings(Texts texts, Room room) {

    private static final int BAD = 400;
    private static final String NAME = "[a-z][a-z0-9-]{0,60}";
    private static final String SMALL = "small";
    private static final String COPY = "copy";

    FormPage page(Asked asked) {
        Wordbook words = Wordbook.in(asked.language());
        List<Field> fields = List.of(
                new Field(
                        "name",
                        words.say("begin.name"),
                        words.say("begin.name.hint"),
                        Kind.LINE,
                        "my-guideline",
                        List.of(),
                        true),
                new Field(
                        "of",
                        words.say("begin.of"),
                        words.say("begin.of.hint"),
                        Kind.CHOICE,
                        SMALL,
                        List.of(SMALL, COPY),
                        true));
        return new FormPage(
                room.frame(asked, words.say("committee.begin"), ""),
                Room.shell(asked, ShellCommand.of("new", "my-guideline").toString(), ""),
                List.of(words.say("begin.lead")),
                List.of(),
                List.of(),
                List.of(new FormPage.Form("begin", "", "/committee/begin", true, fields, words.say("begin.button"))),
                List.of(Link.to("/committee", words.say("committee.files"))));
    }

    /**
     * Begins it; from then on the workbench is open on it.
     *
     * @throws Refused if it cannot be called so
     */
    void begin(Asked asked) throws IOException {
        String name = asked.sent("name")
                .map(String::strip)
                .filter(text -> text.matches(NAME))
                .orElseThrow(() -> new Refused(BAD, "begin.no-name"));
        boolean copy = asked.sent("of").filter(COPY::equals).isPresent();
        texts.begin(name, copy ? texts.files() : NewPackage.files(Path.of(name)));
    }
}
