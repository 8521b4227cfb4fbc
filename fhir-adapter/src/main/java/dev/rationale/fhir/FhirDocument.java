package dev.rationale.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A document of a patient's data: what it is for, and its bytes as they were received. Whoever had to parse it already, to see
 * whether it may be used at all, hands that in too, so that it is parsed once.
 *
 * <pre>{@code FhirDocument document = FhirDocument.record(Files.readAllBytes(Path.of("patient.json")));}</pre>
 */
public final class FhirDocument {

    private final Role role;
    private final byte[] bytes;
    private final Optional<JsonNode> parsed;

    private FhirDocument(Role role, byte[] bytes, Optional<JsonNode> parsed) {
        this.role = role;
        this.bytes = bytes;
        this.parsed = parsed;
    }

    /** A document in any form that the reader knows. The bytes belong to it from now on. */
    public FhirDocument(Role role, byte[] bytes) {
        this(role, bytes, Optional.empty());
    }

    /** A JSON document that was parsed already. The bytes belong to it from now on. */
    public FhirDocument(Role role, byte[] bytes, JsonNode parsed) {
        this(role, bytes, Optional.of(parsed));
    }

    /** A patient's record. */
    public static FhirDocument record(byte[] bytes) {
        return new FhirDocument(Role.RECORD, bytes);
    }

    /** An order that is being drafted. */
    public static FhirDocument draft(byte[] bytes) {
        return new FhirDocument(Role.DRAFT, bytes);
    }

    public Role role() {
        return role;
    }

    /** As they were received; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** What it holds, if it was parsed already. */
    public Optional<JsonNode> parsed() {
        return parsed;
    }

    /** Nothing of the patient is shown. */
    @Override
    public String toString() {
        return "FhirDocument[" + role.text() + ", " + bytes.length + " bytes]";
    }

    /**
     * What a document is for.
     *
     * @param kind {@code record}, {@code draft} for orders that are being drafted, or {@code prefetch} for what a search found
     * @param key where a call gave it, for instance the prefetch key; empty if somebody named the document itself
     */
    public record Role(String kind, String key) {

        public static final Role RECORD = new Role("record", "");
        public static final Role DRAFT = new Role("draft", "");

        private static final String PREFETCH = "prefetch";

        /** What the search of a prefetch key found. */
        public static Role prefetch(String key) {
            return new Role(PREFETCH, key);
        }

        /** Orders that a call holds in a member of its own. */
        public static Role draftIn(String member) {
            return new Role(DRAFT.kind, member);
        }

        /** The role of a text that {@link #text} gave. */
        public static Role of(String text) {
            String[] parts = text.split("/", 2);
            return new Role(parts[0], parts.length > 1 ? parts[1] : "");
        }

        public String text() {
            return key.isEmpty() ? kind : kind + "/" + key;
        }

        public boolean isDraft() {
            return kind.equals(DRAFT.kind);
        }

        /** A search may find nothing, and a call may be empty; a document that somebody named may not. */
        boolean mayBeEmpty() {
            return !key.isEmpty();
        }
    }
}
