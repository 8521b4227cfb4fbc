package dev.rationale.fhir.record;

import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.element.Resource;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which of two versions of one resource is the newer, by what they say of themselves and what a history says of them. */
final class Age {

    /** What a server adds, and what is only there to be looked at, makes no other content. */
    private static final Set<String> BESIDE = Set.of("meta", "text");

    /** How late in its life a result with a status is; a status that is not listed says nothing of it. */
    private static final Map<String, Integer> STAGES =
            Map.of("registered", 0, "preliminary", 1, "final", 2, "amended", 3, "corrected", 3, "cancelled", 4);

    private Age() {}

    /** More than zero if the left one is newer, less if the right one is, zero if that cannot be told. */
    static int compare(Resource left, Resource right) {
        int byVersion = compare(version(left), version(right));
        if (byVersion != 0) {
            return byVersion;
        }
        int byTime = compare(time(left), time(right));
        if (byTime != 0) {
            return byTime;
        }
        if (left.entry().newestFirst() && right.entry().newestFirst()) {
            return Integer.compare(place(right), place(left));
        }
        return byLife(left, right);
    }

    /** Nothing follows a deletion or an entry in error, and a result goes from preliminary to final to corrected. */
    private static int byLife(Resource left, Resource right) {
        int byEnd = Boolean.compare(isTakenBack(left), isTakenBack(right));
        boolean results = left.type().equals("Observation") || left.type().equals("DiagnosticReport");
        return byEnd != 0 || !results ? byEnd : compare(stage(left), stage(right));
    }

    private static boolean isTakenBack(Resource resource) {
        return resource.entry().deleted() || status(resource).equals("entered-in-error");
    }

    private static Optional<Integer> stage(Resource resource) {
        return Optional.ofNullable(STAGES.get(status(resource)));
    }

    private static String status(Resource resource) {
        return resource.text("status").orElse("");
    }

    private static <T extends Comparable<T>> int compare(Optional<T> left, Optional<T> right) {
        return left.isPresent() && right.isPresent() ? left.get().compareTo(right.get()) : 0;
    }

    private static Optional<Long> version(Resource resource) {
        return Optional.of(versionId(resource))
                .filter(version -> version.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private static String versionId(Resource resource) {
        return resource.child("meta")
                .flatMap(meta -> meta.text("versionId"))
                .orElse(resource.entry().version());
    }

    private static Optional<Instant> time(Resource resource) {
        String written = resource.child("meta")
                .flatMap(meta -> meta.text("lastUpdated"))
                .orElse(resource.entry().lastModified());
        try {
            return written.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int place(Resource resource) {
        return Integer.parseInt(resource.place().replaceFirst("^\\D+", ""));
    }

    /** A name that tells an older version from the one that counts. */
    static String name(Resource older) {
        String version = versionId(older);
        return older.name() + "/_history/" + (version.isEmpty() ? older.place().replace(' ', '-') : version);
    }

    /** True if both say the same of the patient. */
    static boolean isSame(Resource left, Resource right) {
        Set<String> names = names(left.element());
        return names.equals(names(right.element()))
                && names.stream().allMatch(name -> left.children(name).equals(right.children(name)));
    }

    private static Set<String> names(Element element) {
        Set<String> names = new TreeSet<>(element.names());
        names.removeAll(BESIDE);
        return names;
    }
}
