package dev.rationale.workbench.committee;

import dev.rationale.authoring.Draft;
import dev.rationale.authoring.LanguageService;
import dev.rationale.authoring.Remark;
import dev.rationale.committee.cases.CaseFiles;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.impact.Impact;
import dev.rationale.committee.impact.ImpactJson;
import dev.rationale.committee.impact.ImpactText;
import dev.rationale.committee.impact.Revisions;
import dev.rationale.committee.impact.Subject;
import dev.rationale.committee.testing.CaseReport;
import dev.rationale.committee.testing.CasesJson;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.InvalidGuideline;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.report.Style;
import dev.rationale.pages.part.Link;
import dev.rationale.pages.workbench.EditorPage;
import dev.rationale.pages.workbench.PackagePage;
import dev.rationale.pages.workbench.PackagePage.Folder;
import dev.rationale.pages.workbench.PackagePage.Remarked;
import dev.rationale.pages.workbench.RecordedPage;
import dev.rationale.service.Request;
import dev.rationale.workbench.http.Refused;
import dev.rationale.workbench.page.Asked;
import dev.rationale.workbench.page.Room;
import dev.rationale.workbench.page.ShellCommand;
import dev.rationale.workbench.page.Wordbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The pages of a committee. */
record PackagePages(Texts texts, LanguageService service, Room room) {

    /** A commit, tag or branch; no path, and nothing that git would take for an option. */
    private static final Pattern REVISION = Pattern.compile("\\w[\\w.~^-]*");

    PackagePage overview(Asked asked) {
        Wordbook words = Wordbook.in(asked.language());
        Draft draft = Draft.of(texts.files());
        Map<String, List<Link>> folders = new TreeMap<>();
        draft.paths()
                .forEach(path -> folders.computeIfAbsent(folder(path), one -> new ArrayList<>())
                        .add(Link.to(address(path, 0), path.substring(path.lastIndexOf('/') + 1))));
        return new PackagePage(
                room.frame(asked, words.say("room.committee"), ""),
                Room.shell(
                        asked,
                        ShellCommand.of("check")
                                .option("--rules", texts.place())
                                .toString(),
                        Room.twin("/committee", asked.parameters())),
                List.of(
                        words.say("committee.digest", texts.files().digest()),
                        texts.directory()
                                .map(place -> words.say("committee.directory", place))
                                .orElseGet(() -> words.say("committee.read-only"))),
                ways(words),
                folders.entrySet().stream()
                        .map(one -> new Folder(one.getKey(), one.getValue()))
                        .toList(),
                remarked(service.findings(draft)));
    }

    private List<Link> ways(Wordbook words) {
        List<String> all = texts.directory().isPresent()
                ? List.of("cases", "impact", "map", "rule", "study", "sentences", "review")
                : List.of("begin", "cases", "map");
        return all.stream()
                .map(one -> Link.to("/committee/" + one, words.say("committee." + one)))
                .toList();
    }

    private static String folder(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "/";
    }

    private static String address(String path, int line) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("path", path));
        if (line > 0) {
            parameters.put("line", String.valueOf(line));
        }
        return Asked.address("/committee/file", parameters);
    }

    static List<Remarked> remarked(List<Remark> remarks) {
        return remarks.stream()
                .map(one -> {
                    int line = one.place().region().start().line() + 1;
                    return new Remarked(
                            Link.to(
                                    address(one.place().file(), line),
                                    one.place().file() + ":" + line),
                            one.severity().name().toLowerCase(Locale.ROOT),
                            one.what(),
                            one.maybe());
                })
                .toList();
    }

    EditorPage editor(Asked asked) {
        Wordbook words = Wordbook.in(asked.language());
        String path = asked.value("path").orElseThrow(Refused::notFound);
        Draft draft = Draft.of(texts.files());
        String text = draft.text(path).orElseThrow(Refused::notFound);
        List<Link> ways = new ArrayList<>(List.of(Link.to("/committee", words.say("committee.files"))));
        ways.addAll(ways(words));
        String command = texts.directory()
                .map(place -> "git -C " + place + " diff HEAD -- " + path)
                .orElse("");
        return new EditorPage(
                room.frame(asked, path, ""),
                Room.shell(asked, command, ""),
                path,
                text,
                Texts.digest(text),
                texts.directory().isPresent(),
                List.of(),
                remarked(service.findings(draft)),
                ways);
    }

    /** The cases of the package as it is saved. */
    RecordedPage cases(Asked asked) {
        Wordbook words = Wordbook.in(asked.language());
        String command = ShellCommand.of("test")
                .option("--rules", texts.place())
                .option("--lang", asked.language())
                .toString();
        String report;
        try {
            report = tried((guideline, results) -> CaseReport.text(results, asked.language()));
        } catch (InvalidGuideline broken) {
            report = String.valueOf(broken.getMessage());
        }
        return said(asked, words.say("committee.cases"), command, report);
    }

    /** The same as JSON. */
    String casesJson(Asked asked) {
        return tried((guideline, results) -> CasesJson.text(guideline.id(), results, asked.language()));
    }

    private String tried(BiFunction<Guideline, List<CaseResult>, String> told) {
        try (Guideline guideline = Guidelines.from(texts.files());
                CaseRunner runner = new CaseRunner(guideline)) {
            return told.apply(guideline, runner.run(CaseFiles.read(CaseFiles.of(guideline.files()), guideline)));
        }
    }

    /** What the package as it is saved changes for the patients of its cases, beside a revision of it. */
    RecordedPage impact(Asked asked) {
        Wordbook words = Wordbook.in(asked.language());
        String command = ShellCommand.of("diff", older(asked))
                .option("--rules", directory().toString())
                .option("--lang", asked.language())
                .toString();
        String report;
        try {
            report = compared(asked, impact -> ImpactText.text(impact, asked.language(), Style.PLAIN));
        } catch (IllegalArgumentException | InvalidGuideline broken) {
            report = String.valueOf(broken.getMessage());
        }
        return said(asked, words.say("committee.impact"), command, report);
    }

    /**
     * The same as JSON.
     *
     * @throws Refused if there is no such revision
     */
    String impactJson(Asked asked) {
        try {
            return compared(asked, ImpactJson::text);
        } catch (IllegalArgumentException noRevision) {
            throw Refused.notFound();
        }
    }

    private Path directory() {
        return texts.directory().orElseThrow(Refused::notFound);
    }

    private static String older(Asked asked) {
        return asked.value("older")
                .filter(one -> REVISION.matcher(one).matches())
                .orElse("HEAD");
    }

    private String compared(Asked asked, Function<Impact, String> told) {
        PackageFiles before = Revisions.files(older(asked), directory());
        try (Guideline old = Guidelines.from(before);
                CaseRunner oldRunner = new CaseRunner(old);
                Guideline edited = Guidelines.from(texts.files());
                CaseRunner newRunner = new CaseRunner(edited)) {
            List<Subject> subjects = CaseFiles.patients(CaseFiles.of(edited.files()), edited).stream()
                    .map(one -> new Subject(
                            one.place(), one.literature(), asking -> Request.of(asking, one.patient(), one.clocks())))
                    .toList();
            return told.apply(Impact.of(
                    new Impact.Version(old, oldRunner), new Impact.Version(edited, newRunner), subjects, () -> {}));
        }
    }

    private RecordedPage said(Asked asked, String heading, String command, String text) {
        Wordbook words = Wordbook.in(asked.language());
        return new RecordedPage(
                room.frame(asked, heading, ""),
                Room.shell(asked, command, Room.twin(asked.context().path(), asked.parameters())),
                List.of(),
                Optional.empty(),
                List.of(new RecordedPage.Text("", text)),
                List.of(Link.to("/committee", words.say("committee.files"))));
    }
}
