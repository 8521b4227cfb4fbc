package dev.rationale.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One compilation for all guidelines that are open at a time and whose rules read the same, as those of cases that suppose another
 * literature do. Compiling takes seconds, and neither evidence nor texts nor parameters have a part in it.
 */
final class SharedRules {

    private static final Map<Sources, SharedRules> OPEN = new HashMap<>();

    private final Sources sources;
    private int users;
    private @Nullable CompiledRules compiled;

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
    }

    private SharedRules(Sources sources) {
        this.sources = sources;
    }

    /** The compiled rules; whoever releases them last gives back what the compilation holds. */
    static CompiledRules of(Sources sources, Supplier<CompiledRules> compiler) {
        SharedRules shared = entered(sources);
        try {
            CompiledRules compiled = shared.compiled(compiler);
            return new CompiledRules(compiled.literature(), compiled.patients(), shared::leave);
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
    private synchronized CompiledRules compiled(Supplier<CompiledRules> compiler) {
        if (compiled == null) {
            compiled = compiler.get();
        }
        return compiled;
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
