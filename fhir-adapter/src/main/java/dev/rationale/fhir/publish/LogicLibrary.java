package dev.rationale.fhir.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rationale.engine.Guideline;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The rules of a guideline as a Library: each file of DRL as an attachment, and the digest that names all files together. */
final class LogicLibrary {

    private LogicLibrary() {}

    static ObjectNode of(Definitions definitions) {
        Guideline guideline = definitions.guideline();
        ObjectNode library = definitions.resource("Library", "");
        library.putArray("identifier")
                .addObject()
                .put("system", "urn:rationale:digest:sha-256")
                .put("value", guideline.id().digest());
        definitions.title(library);
        library.putObject("type")
                .putArray("coding")
                .addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/library-type")
                .put("code", "logic-library");
        definitions.about(library);
        ArrayNode related = library.putArray("relatedArtifact");
        related.addObject()
                .put("type", "derived-from")
                .put("display", guideline.manifest().source());
        guideline.evidence().studies().forEach(study -> definitions.citation(related, study));
        ArrayNode content = library.putArray("content");
        guideline.files().canonical().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".drl"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(file -> attachment(content.addObject(), file.getKey(), file.getValue()));
        return library;
    }

    /** A text as an attachment; FHIR R4 defines its hash as SHA-1. */
    static void attachment(ObjectNode attachment, String title, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        attachment
                .put("contentType", "text/plain; charset=UTF-8")
                .put("data", Base64.getEncoder().encodeToString(bytes))
                .put("size", bytes.length)
                .put("hash", Base64.getEncoder().encodeToString(sha1(bytes)))
                .put("title", title);
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1.", e);
        }
    }
}
