package dev.rationale.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One compilation for all guidelines that are open at a time and whose rules read the same, as those of cases that suppose another
 * literature do. Compiling takes seconds, and neither evidence nor texts nor parameters have a part in it.
 */
final class SharedRules {

    private static final Map<Map<String, String>, SharedRules> OPEN = new HashMap<>();

    private final Map<String, String> drl;
    private int users;
    private @Nullable CompiledRules compiled;

    private SharedRules(Map<String, String> drl) {
        this.drl = drl;
    }

    /** The compiled rules; whoever releases them last gives back what the compilation holds. */
    static CompiledRules of(Map<String, String> drl, Supplier<CompiledRules> compiler) {
        SharedRules shared = entered(Map.copyOf(drl));
        try {
            return new CompiledRules(shared.compiled(compiler).base(), shared::leave);
        } catch (RuntimeException | Error e) {
            shared.leave();
            throw e;
        }
    }

    private static SharedRules entered(Map<String, String> drl) {
        synchronized (OPEN) {
            SharedRules shared = OPEN.computeIfAbsent(drl, SharedRules::new);
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
            OPEN.remove(drl);
        }
        release();
    }

    private synchronized void release() {
        if (compiled != null) {
            compiled.release().run();
        }
    }
}
