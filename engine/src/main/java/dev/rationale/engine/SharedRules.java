package dev.rationale.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One compilation for all guidelines that are open at a time and whose rules read the same, as those of cases that suppose another
 * literature do. Compiling takes seconds, and neither evidence nor texts nor parameters have a part in it. Where rules differ from those
 * of an open guideline in a few files, only these are compiled.
 */
final class SharedRules {

    private static final Map<Sources, SharedRules> OPEN = new HashMap<>();

    /** Compiling more files alone costs as much as compiling all together. */
    private static final int FEW = 8;

    private final Sources sources;
    private int users;
    private @Nullable CompiledRules compiled;

    /** The same for those who look for rules that are like theirs. */
    private volatile @Nullable CompiledRules done;

    /**
     * What compiled rules depend on.
     *
     * @param drl the sources by path
     * @param types the key of the declared types that they name
     * @param literature the phases whose rules are kept apart
     */
    record Sources(Map<String, String> drl, String types, List<String> literature) {

        Sources {
            drl = Map.copyOf(drl);
            literature = List.copyOf(literature);
        }

        /** The files that are not the same, those that only one of both has included. */
        Set<String> differing(Sources other) {
            Set<String> differing = new TreeSet<>();
            Stream.concat(drl.keySet().stream(), other.drl.keySet().stream())
                    .filter(path -> !Objects.equals(drl.get(path), other.drl.get(path)))
                    .forEach(differing::add);
            return differing;
        }

        private boolean isLike(Sources other) {
            return types.equals(other.types)
                    && literature.equals(other.literature)
                    && differing(other).size() <= Math.min(FEW, drl.size() / 2);
        }
    }

    /**
     * Rules that are compiled already and differ in a few files.
     *
     * @param paths the files in which they differ
     */
    record Like(CompiledRules compiled, Set<String> paths) {}

    private SharedRules(Sources sources) {
        this.sources = sources;
    }

    /**
     * The compiled rules; whoever releases them last gives back what the compilation holds.
     *
     * @param compiler is given rules that are open and differ in a few files, if there are any
     */
    static CompiledRules of(Sources sources, Function<Optional<Like>, CompiledRules> compiler) {
        SharedRules shared = entered(sources);
        try {
            CompiledRules compiled = shared.compiled(compiler);
            return new CompiledRules(compiled.literature(), compiled.patients(), compiled.models(), shared::leave);
        } catch (RuntimeException | Error e) {
            shared.leave();
            throw e;
        }
    }

    private static SharedRules entered(Sources sources) {
        synchronized (OPEN) {
            SharedRules shared = OPEN.computeIfAbsent(sources, SharedRules::new);
            shared.users++;
            return shared;
        }
    }

    /** Others who need the same rules wait here for them, and those who need other ones do not. */
    private synchronized CompiledRules compiled(Function<Optional<Like>, CompiledRules> compiler) {
        if (compiled == null) {
            compiled = compiler.apply(like());
            done = compiled;
        }
        return compiled;
    }

    /** The open rules that differ in the fewest files. One that is being compiled just now is not waited for. */
    private Optional<Like> like() {
        synchronized (OPEN) {
            return OPEN.values().stream()
                    .filter(other -> other != this && other.done != null && sources.isLike(other.sources))
                    .map(other -> new Like(Objects.requireNonNull(other.done), sources.differing(other.sources)))
                    .min(Comparator.comparingInt(found -> found.paths().size()));
        }
    }

    private void leave() {
        synchronized (OPEN) {
            users--;
            if (users > 0) {
                return;
            }
            OPEN.remove(sources);
        }
        release();
    }

    private synchronized void release() {
        if (compiled != null) {
            compiled.release().run();
        }
    }
}
