package dev.rationale.fhir.map;

import dev.rationale.engine.fact.Fact;
import dev.rationale.engine.guideline.FactKind;
import dev.rationale.engine.guideline.FactType;
import dev.rationale.engine.guideline.KindOf;
import dev.rationale.engine.guideline.ReadingAttribute;
import dev.rationale.fhir.element.Resource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the facts of declared kinds out of what was read, each with an id of its own that names its resource. */
final class FactMaker {

    private final MappingResult mapped;
    private final Set<String> taken = new HashSet<>();

    FactMaker(MappingResult mapped) {
        this.mapped = mapped;
    }

    Fact add(FactKind kind, Resource resource, Map<ReadingAttribute, Object> read) {
        return add(kind, kind.type(), resource, "", read);
    }

    /**
     * Makes a fact and adds it.
     *
     * @param part what tells it from other facts of the resource, empty if there is nothing
     */
    Fact add(FactKind kind, FactType type, Resource resource, String part, Map<ReadingAttribute, Object> read) {
        return add(kind, type, resource, read, name(kind, resource) + part);
    }

    /** The same of a draft, which may have the id of an order on record. */
    void draft(FactKind kind, Resource order, String part, Map<ReadingAttribute, Object> read) {
        add(kind, kind.type(), order, read, "draft/" + order.name() + part);
    }

    private Fact add(FactKind kind, FactType type, Resource resource, Map<ReadingAttribute, Object> read, String name) {
        Map<ReadingAttribute, Object> all = new EnumMap<>(ReadingAttribute.class);
        all.putAll(read);
        all.put(ReadingAttribute.ID, id(kind, type.name() + "/" + name));
        all.put(ReadingAttribute.KIND, kind.kind());
        all.put(ReadingAttribute.SOURCES, List.of(resource.name()));
        Fact fact = type.make(all);
        mapped.add(fact);
        mapped.read(kind.kind());
        return fact;
    }

    /** There is one patient, so that the id alone tells who it is. */
    private static String name(FactKind kind, Resource resource) {
        return kind.of() == KindOf.PATIENT ? resource.id() : resource.name();
    }

    /** A resource may mean several kinds that become one type of fact; each after the first needs an id of its own. */
    private String id(FactKind kind, String plain) {
        return taken.add(plain) ? plain : plain + "/" + kind.kind();
    }
}
