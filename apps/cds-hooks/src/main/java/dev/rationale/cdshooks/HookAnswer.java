package dev.rationale.cdshooks;

import java.util.Map;

/**
 * An HTTP response for whatever carries it. It is complete: nothing is added on the way but what HTTP itself needs.
 *
 * @param headers by name, among them the content type if there is a body
 */
@SuppressWarnings("ArrayRecordComponent")
public record HookAnswer(int status, Map<String, String> headers, byte[] body) {

    public HookAnswer {
        headers = Map.copyOf(headers);
    }

    /** The body is left out: it holds what is said of a patient. */
    @Override
    public String toString() {
        return "HookAnswer[" + status + "]";
    }
}
