package dev.rationale.cdshooks.service;

import dev.rationale.cdshooks.CurrentGuideline;
import dev.rationale.engine.Guideline;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The CDS services that there are. Of one guideline they are called by the hook alone; where there are several each is called by its
 * guideline too, so that every client can be given some of them. The first answers to its short ids as well, so that nobody who knew it
 * has to be told when another one joins it.
 */
public final class ServedHooks {

    private final List<CurrentGuideline> guidelines;

    public ServedHooks(List<CurrentGuideline> guidelines) {
        this.guidelines = List.copyOf(guidelines);
    }

    /** The services that are announced. */
    public List<ServedHook> all() {
        return guidelines.size() == 1 ? brief().toList() : full().toList();
    }

    /** The service that is called by an id. */
    public Optional<ServedHook> withId(String id) {
        return Stream.concat(brief(), full()).filter(one -> one.id().equals(id)).findFirst();
    }

    private Stream<ServedHook> brief() {
        CurrentGuideline first = guidelines.get(0);
        return Arrays.stream(HookService.values()).map(hook -> new ServedHook(hook.id(), hook, first));
    }

    private Stream<ServedHook> full() {
        return guidelines.stream()
                .flatMap(guideline -> Arrays.stream(HookService.values())
                        .map(hook -> new ServedHook(hook.id(name(guideline)), hook, guideline)));
    }

    /** The guideline of a name. */
    public Optional<CurrentGuideline> guideline(String name) {
        return guidelines.stream().filter(one -> name(one).equals(name)).findFirst();
    }

    private static String name(CurrentGuideline guideline) {
        return guideline.use(Guideline::id).id();
    }
}
