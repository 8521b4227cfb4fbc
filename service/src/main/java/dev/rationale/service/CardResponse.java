package dev.rationale.service;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A CDS Hooks response, whole, and how it was worded.
 *
 * @param json what is sent
 */
public record CardResponse(CardWording wording, ObjectNode json) {

    /** The bytes that are sent, as text. */
    public String text() {
        return json.toString();
    }
}
