package dev.rationale.workbench.page;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.Manifest;
import dev.rationale.engine.guideline.PackageFiles;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The guideline as it is saved now: it is loaded anew when a file of its directory is otherwise than it was. */
public final class SavedGuideline implements AutoCloseable {

    /** How many stay open, so that whoever was given one can still ask it. */
    private static final int OPEN = 3;

    private final PackagePlace place;
    private final Deque<Guideline> open = new ArrayDeque<>();
    private Optional<Path> loadedFrom;

    /**
     * Loads it.
     *
     * @throws dev.rationale.engine.guideline.InvalidGuideline if it cannot be used
     */
    public SavedGuideline(PackagePlace place) {
        this.place = place;
        this.loadedFrom = place.now();
        this.open.addLast(place.now().map(Guidelines::from).orElseGet(Guidelines::bundled));
    }

    /** What it is called; of a package that nobody asked anything yet the name of its directory. */
    public synchronized String title(String language) {
        if (!loadedFrom.equals(place.now())) {
            return place.now().map(Path::getFileName).map(Path::toString).orElse("");
        }
        Manifest manifest = last().manifest();
        return manifest.title().getOrDefault(language, manifest.id());
    }

    private Guideline last() {
        return open.getLast();
    }

    /**
     * The guideline as it is saved.
     *
     * @throws dev.rationale.engine.guideline.InvalidGuideline if it cannot be used as it is saved now
     */
    public synchronized Guideline now() {
        Optional<PackageFiles> files = place.directory().map(PackageFiles::in);
        if (files.filter(one -> !one.digest().equals(last().id().digest())).isPresent()) {
            open.addLast(Guidelines.from(files.get()));
            loadedFrom = place.now();
            while (open.size() > OPEN) {
                open.removeFirst().close();
            }
        }
        return last();
    }

    @Override
    public synchronized void close() {
        open.forEach(Guideline::close);
    }
}
