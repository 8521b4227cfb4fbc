package dev.rationale.lsp;

import dev.rationale.committee.impact.Subject;
import dev.rationale.engine.guideline.InvalidGuideline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;

/** The packages of which files are open. */
final class Packages implements AutoCloseable {

    private final Supplier<Client> client;
    private final LocalDate today;
    private final List<Subject> patients;
    private final Duration delay;
    private final Map<Path, OpenPackage> open = new HashMap<>();
    private final Map<Path, Path> roots = new HashMap<>();

    Packages(Supplier<Client> client, LocalDate today, List<Subject> patients, Duration delay) {
        this.client = client;
        this.today = today;
        this.patients = patients;
        this.delay = delay;
    }

    /** What the package of a file answers, or something else if it is of none that can be read. */
    <T> T answer(String uri, T otherwise, BiFunction<OpenPackage, String, T> question) {
        return Uris.path(uri)
                .flatMap(file -> of(file).map(found -> question.apply(found, found.path(file))))
                .orElse(otherwise);
    }

    private synchronized Optional<OpenPackage> of(Path file) {
        // A value set that lies above several packages is shown as a part of the one that was looked at first.
        Optional<Path> root =
                Optional.ofNullable(roots.get(file)).or(() -> Uris.root(file)).or(() -> sharing(file));
        root.ifPresent(found -> roots.put(file, found));
        try {
            return root.map(found ->
                    open.computeIfAbsent(found, one -> new OpenPackage(one, client.get(), today, patients, delay)));
        } catch (InvalidGuideline unreadable) {
            client.get().showMessage(new MessageParams(MessageType.Error, String.valueOf(unreadable.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<Path> sharing(Path file) {
        return open.entrySet().stream()
                .filter(one -> Uris.file(one.getKey(), "terminology/" + file.getFileName())
                        .equals(file))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public synchronized void close() {
        open.values().forEach(OpenPackage::close);
        open.clear();
    }
}
