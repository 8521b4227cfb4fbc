package dev.rationale.audit.export;

import dev.rationale.audit.log.Hash;
import dev.rationale.audit.trail.TrailReader;

/**
 * One decision for another system. The same trail gives the same bytes; no key is needed, because no sealed part is opened.
 *
 * <pre>{@code
 * String bundle = DecisionExport.of(trail, id).fhir();
 * }</pre>
 */
public final class DecisionExport {

    private final Exported exported;

    private DecisionExport(Exported exported) {
        this.exported = exported;
    }

    /**
     * Takes a decision from a trail.
     *
     * @param id of the decision, or of a card or an answer that names it
     */
    public static DecisionExport of(TrailReader trail, String id) {
        TrailReader.Decision decision = trail.decision(id);
        Hash leaf = decision.entry().hash();
        return new DecisionExport(new Exported(
                decision.open(),
                trail.directory().verifier().name(),
                decision.index(),
                leaf.hex(),
                trail.content(decision)));
    }

    /** A collection of GuidanceResponse, Parameters, Provenance, AuditEvent and Device, FHIR R4. */
    public String fhir() {
        return new FhirBundle(exported).json().toPrettyString() + "\n";
    }

    /** A document in PROV-JSON, W3C member submission of 2013. */
    public String prov() {
        return new ProvDocument(exported).json().toPrettyString() + "\n";
    }
}
