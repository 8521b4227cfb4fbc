package dev.rationale.fhir.record;

import dev.rationale.engine.evaluation.Exclusion;
import dev.rationale.fhir.Sensitive;
import dev.rationale.fhir.element.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What counts of an input.
 *
 * @param resources one for each identity, in the order of the input
 * @param excluded what does not count, and why
 */
public record Current(List<Resource> resources, List<Exclusion> excluded) {

    private static final List<String> MODIFIERS = List.of("modifierExtension", "implicitRules");

    public Current {
        resources = List.copyOf(resources);
        excluded = List.copyOf(excluded);
    }

    /**
     * What counts of the resources that were read.
     *
     * @throws dev.rationale.fhir.UnreadableInput if they are of a version of FHIR that is not read
     */
    public static Current of(List<Resource> resources, Sensitive sensitive) {
        FhirVersion.requireR4(resources);
        Current newest = new Versions().of(resources);
        Current whole = Corrections.of(new Current(Contained.with(newest.resources), newest.excluded));
        Privacy privacy = new Privacy(whole.resources, sensitive);
        List<Resource> counting = new ArrayList<>(whole.resources.size());
        for (Resource resource : whole.resources) {
            counting.add(unmodified(privacy.respected(resource)));
        }
        return new Current(counting, whole.excluded);
    }

    /** True if a label says of something that counts that it is sensitive. */
    public boolean isSensitive() {
        return resources.stream().anyMatch(Privacy::isLabelled);
    }

    /** What is modified by an element that nobody here knows may mean its contrary, so that nothing may be read from it. */
    private static Resource unmodified(Resource resource) {
        boolean modified = false;
        for (String name : MODIFIERS) {
            modified |= !resource.children(name).isEmpty();
        }
        return modified && resource.doubt().isEmpty() ? resource.doubted("modifier-unknown") : resource;
    }

    /** The same where some of the resources are left out too. */
    Current without(List<Resource> kept, List<Exclusion> more) {
        return new Current(kept, Stream.concat(excluded.stream(), more.stream()).toList());
    }
}
