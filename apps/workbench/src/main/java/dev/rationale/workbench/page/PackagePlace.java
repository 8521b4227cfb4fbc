package dev.rationale.workbench.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the package lies that the workbench is open on. It goes over to another directory when somebody begins a package. */
public final class PackagePlace {

    private final Path home;
    private Optional<Path> place;

    /**
     * Begins at a place.
     *
     * @param place a directory or jar; the bundled guideline if there is none
     * @param home the directory in which a new package is begun
     */
    public PackagePlace(Optional<Path> place, Path home) {
        this.place = place;
        this.home = home;
    }

    /** Where it is now. */
    public synchronized Optional<Path> now() {
        return place;
    }

    /** The directory that can be written, if the package lies in one. */
    public Optional<Path> directory() {
        return now().filter(Files::isDirectory);
    }

    /** The directory of a new package. */
    public Path beside(String name) {
        return home.resolve(name);
    }

    /** Goes over to another one. */
    public synchronized void go(Path directory) {
        place = Optional.of(directory);
    }
}
