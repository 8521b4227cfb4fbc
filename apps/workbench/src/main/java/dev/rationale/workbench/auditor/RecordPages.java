package dev.rationale.workbench.auditor;

import dev.rationale.audit.log.Entry;
import dev.rationale.audit.record.Canonical;
import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.record.RecordHead;
import dev.rationale.audit.replay.Replayed;
import dev.rationale.audit.replay.Replayer;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.audit.verify.TrailVerification;
import dev.rationale.audit.verify.TrailVerifier;
import dev.rationale.audit.view.DecisionView;
import dev.rationale.audit.view.EventsText;
import dev.rationale.audit.view.VerifyText;
import dev.rationale.engine.Guideline;
import dev.rationale.pages.part.Badge;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.part.Tone;
import dev.rationale.pages.workbench.RecordedPage;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.Room;
import dev.rationale.workbench.page.ShellCommand;
import dev.rationale.workbench.page.Wordbook;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages on one decision and on the trail itself: the texts of the commands, with what can be done with each. */
record RecordPages(Trail trail, Room room) {

    private static final Badge NONE = Badge.plain("");

    /** One decision; that it was shown with its patient is noted first. */
    void decision(TrailReader reader, Context context) {
        Asked asked = new Asked(context);
        Wordbook words = Wordbook.in(asked.language());
        DecisionView view = DecisionView.of(reader, asked.part("id"));
        if (view.sealed().isPresent()) {
            trail.note(asked.person(), "show", view.open());
        }
        String id = view.open().id();
        String here = Search.address(id);
        List<Link> ways = List.of(
                Link.to(here + "/replay", words.say("auditor.replay")),
                Link.to(here + "/proof", words.say("auditor.proof")),
                Link.to(here + "/report.html", words.say("auditor.report-html")),
                Link.to(here + "/report.pdf", words.say("auditor.report-pdf")));
        String heading = words.say("auditor.one", id);
        show(context, heading, "show", id, List.of(), NONE, List.of(new RecordedPage.Text("", view.text())), ways);
    }

    /** A decision given again, by its own rules or by those of another guideline that the trail keeps. */
    void replay(TrailReader reader, Context context) {
        Asked asked = new Asked(context);
        Wordbook words = Wordbook.in(asked.language());
        DecisionRecord open = reader.decision(asked.part("id")).open();
        String id = open.id();
        Optional<String> digest = asked.value("with");
        Optional<Guideline> other = digest.map(reader.guidelines()::load);
        try (Replayer replayer = new Replayer(reader, other)) {
            Replayed replayed = replayer.replay(id);
            Badge verdict = switch (replayed.verdict()) {
                case SAME -> new Badge(Tone.GOOD, "✓", words.say("auditor.same"));
                case CANNOT -> new Badge(Tone.CAUTION, "?", words.say("auditor.cannot"));
                default -> new Badge(Tone.BAD, "✗", words.say("auditor.differs"));
            };
            String reasons = String.join("\n", replayed.reasons());
            List<RecordedPage.Text> texts = reasons.isEmpty()
                    ? List.of()
                    : List.of(new RecordedPage.Text(words.say("auditor.difference"), reasons));
            List<Link> ways = new ArrayList<>();
            ways.add(Link.to(Search.address(id), words.say("auditor.one", id)));
            reader.log()
                    .forEach(
                            0,
                            (place, entry) -> otherDigest(
                                            reader,
                                            place,
                                            entry,
                                            open.guideline().digest())
                                    .filter(one -> ways.stream()
                                            .noneMatch(way -> way.href().endsWith(one)))
                                    .ifPresent(one -> ways.add(Link.to(
                                            Search.address(id) + "/replay?with=" + one,
                                            words.say("auditor.with", one.substring(0, Math.min(one.length(), 12)))))));
            show(context, words.say("auditor.replayed", id), "replay", id, List.of(), verdict, texts, ways);
        } finally {
            other.ifPresent(Guideline::close);
        }
    }

    /** The digest of the guideline of a record, if it is one of a decision by another than that. */
    private static Optional<String> otherDigest(TrailReader reader, long place, Entry entry, String than) {
        return Canonical.read(entry.leaf(), RecordHead.class).kind().equals(DecisionRecord.KIND)
                ? Optional.of(reader.decision(place, entry).open().guideline().digest())
                        .filter(digest -> !digest.equals(than))
                : Optional.empty();
    }

    void events(TrailReader reader, Context context) {
        Wordbook words = Wordbook.in(new Asked(context).language());
        List<RecordedPage.Text> texts = List.of(new RecordedPage.Text("", EventsText.TEXT.of(reader)));
        show(
                context,
                words.say("auditor.events"),
                "events",
                "",
                List.of(words.say("auditor.events-about")),
                NONE,
                texts,
                List.of());
    }

    /** The whole trail checked, with what that covers. */
    RecordedPage verified(Asked asked) {
        Wordbook words = Wordbook.in(asked.language());
        TrailVerification checked =
                new TrailVerifier(trail.named(), TrailVerifier.Scope.of(trail.environment())).verify();
        Badge verdict = checked.sound()
                ? new Badge(Tone.GOOD, "✓", words.say("auditor.sound"))
                : new Badge(Tone.BAD, "✗", words.say("auditor.unsound"));
        return new RecordedPage(
                room.frame(asked, words.say("auditor.verify"), ""),
                Room.shell(asked, command("verify", ""), ""),
                List.of(words.say("auditor.covers")),
                Optional.of(verdict),
                List.of(new RecordedPage.Text("", new VerifyText(checked).text())),
                List.of(Link.to("/auditor", words.say("auditor.title"))));
    }

    private void show(
            Context context,
            String heading,
            String command,
            String id,
            List<String> lines,
            Badge verdict,
            List<RecordedPage.Text> texts,
            List<Link> ways) {
        Asked asked = new Asked(context);
        String twin = command.equals("replay") ? "" : Room.twin(context.path(), asked.parameters());
        Room.show(
                context,
                new RecordedPage(
                        room.frame(asked, heading, Wordbook.in(asked.language()).say("auditor.noted")),
                        Room.shell(asked, command(command, id), twin),
                        lines,
                        Optional.of(verdict).filter(one -> !one.text().isEmpty()),
                        texts,
                        ways));
    }

    private String command(String name, String id) {
        ShellCommand command = ShellCommand.of("audit", name)
                .option("--audit", trail.directory().toString());
        return id.isEmpty() ? command.toString() : command.word(id).toString();
    }
}
