package dev.rationale.hapi;

import dev.rationale.cdshooks.CurrentGuideline;
import dev.rationale.engine.Guideline;
import java.util.List;
import java.util.Optional;

/** The guidelines that a host offers, for as long as it runs. */
final class HostedGuidelines implements AutoCloseable {

    private final List<Guideline> guidelines;

    HostedGuidelines(List<Guideline> guidelines) {
        this.guidelines = List.copyOf(guidelines);
    }

    /** All of them, or the one of an id; none if there is no such guideline. */
    List<Guideline> meant(Optional<String> id) {
        return guidelines.stream()
                .filter(one -> id.isEmpty() || one.id().id().equals(id.get()))
                .toList();
    }

    List<Guideline> all() {
        return guidelines;
    }

    List<String> ids() {
        return guidelines.stream().map(one -> one.id().id()).toList();
    }

    /** As the CDS services use them. */
    List<CurrentGuideline> current() {
        return guidelines.stream().map(CurrentGuideline::always).toList();
    }

    @Override
    public void close() {
        guidelines.forEach(Guideline::close);
    }
}
