package dev.rationale.lsp;

import dev.rationale.authoring.Draft;
import dev.rationale.authoring.LanguageService;
import dev.rationale.authoring.Remark;
import dev.rationale.authoring.check.Checked;
import dev.rationale.authoring.check.FullCheck;
import dev.rationale.authoring.check.LatestCheck;
import dev.rationale.committee.impact.Subject;
import dev.rationale.engine.guideline.PackageFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/** A package of which a file is open, its texts as they stand, and what the editor was told of them. */
final class OpenPackage implements LatestCheck.Answers, AutoCloseable {

    private final Path root;
    private final Client client;
    private final LanguageService service;
    private final LatestCheck latest;
    private final Map<String, Integer> versions = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Map<Draft, Edited> edits = new WeakHashMap<>();
    private Draft draft;
    private List<Remark> remarks = List.of();

    /** The file that was edited last, and the versions of all texts then. */
    private record Edited(String file, Map<String, Integer> versions) {}

    OpenPackage(Path root, Client client, LocalDate today, List<Subject> patients, Duration delay) {
        this.root = root;
        this.client = client;
        this.service = new LanguageService(today);
        this.draft = Draft.of(PackageFiles.in(root));
        this.latest = new LatestCheck(new FullCheck(service, patients), delay, this);
    }

    LanguageService service() {
        return service;
    }

    Path root() {
        return root;
    }

    synchronized Draft draft() {
        return draft;
    }

    synchronized List<Remark> remarks() {
        return remarks;
    }

    Optional<Checked> checked() {
        return latest.last();
    }

    /** The path of a file within the package. */
    String path(Path file) {
        return file.startsWith(root)
                ? root.relativize(file).toString().replace('\\', '/')
                : "terminology/" + file.getFileName();
    }

    /** Takes the text of a file that is open. */
    synchronized void edit(String file, String text, int version) {
        versions.put(file, version);
        boolean saved = draft.saved().text(file).filter(text::equals).isPresent();
        check(saved ? draft.reverted(file) : draft.with(file, text), file);
    }

    /** Goes back to the file as it was saved. */
    synchronized void closed(String file) {
        versions.remove(file);
        check(draft.reverted(file), file);
    }

    /** Reads all files again, since somebody saved one. */
    synchronized void saved(String file) {
        Draft over = draft.over(PackageFiles.in(root));
        for (Map.Entry<String, String> text : over.unsaved().entrySet()) {
            boolean same = over.saved()
                    .text(text.getKey())
                    .filter(text.getValue()::equals)
                    .isPresent();
            over = same ? over.reverted(text.getKey()) : over;
        }
        check(over, file);
    }

    private void check(Draft next, String file) {
        draft = next;
        edits.put(next, new Edited(file, Map.copyOf(versions)));
        latest.submit(next);
    }

    @Override
    public void read(Draft read, List<Remark> found) {
        // What was found of cases before is not known to be gone; the full check that follows says all.
        List<Remark> more = Stream.concat(found.stream(), remarks().stream().filter(OpenPackage::needsCases))
                .toList();
        tell(read, more);
    }

    private static boolean needsCases(Remark remark) {
        return remark.kind().equals(Remark.CASE);
    }

    @Override
    public void done(Checked checked) {
        tell(checked.draft(), checked.remarks());
        Edited edited = edited(checked.draft());
        CompletableFuture<Void> unused = client.refreshCodeLenses();
        client.checked(new Client.Summary(
                Uris.uri(root),
                Uris.uri(Uris.file(root, edited.file())),
                edited.versions().getOrDefault(edited.file(), 0),
                checked.results().size(),
                (int) checked.holding(),
                checked.impact().map(impact -> impact.compared()).orElse(0),
                checked.impact().map(impact -> impact.changed().size()).orElse(0),
                checked.isSound()));
    }

    @Override
    public void failed(Draft failed, Throwable failure) {
        client.logMessage(new MessageParams(
                MessageType.Error,
                "The check failed inside: " + failure.getClass().getSimpleName() + ": " + failure.getMessage()));
    }

    private synchronized Edited edited(Draft one) {
        return edits.getOrDefault(one, new Edited("guideline.yaml", Map.of()));
    }

    /** Tells the remarks of every file that has some or had some, unless a newer text is there already. */
    private synchronized void tell(Draft of, List<Remark> all) {
        if (of != draft) {
            return;
        }
        remarks = List.copyOf(all);
        Map<String, List<Diagnostic>> byFile = all.stream()
                .collect(Collectors.groupingBy(
                        remark -> remark.place().file(),
                        TreeMap::new,
                        Collectors.mapping(Conversions::diagnostic, Collectors.toList())));
        told.forEach(file -> byFile.putIfAbsent(file, List.of()));
        versions.keySet().forEach(file -> byFile.putIfAbsent(file, List.of()));
        byFile.forEach((file, diagnostics) -> {
            PublishDiagnosticsParams params =
                    new PublishDiagnosticsParams(Uris.uri(Uris.file(root, file)), diagnostics);
            Optional.ofNullable(versions.get(file)).ifPresent(params::setVersion);
            client.publishDiagnostics(params);
        });
        told.clear();
        byFile.forEach((file, diagnostics) -> {
            if (!diagnostics.isEmpty()) {
                told.add(file);
            }
        });
    }

    @Override
    public void close() {
        latest.close();
    }
}
