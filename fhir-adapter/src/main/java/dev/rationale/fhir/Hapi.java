package dev.rationale.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** HAPI's context, made when it is first needed: scanning the model takes seconds of processor time. */
final class Hapi {

    private Hapi() {}

    private static final class Holder {
        static final FhirContext CONTEXT = FhirContext.forR4Cached();
    }

    static FhirContext context() {
        return Holder.CONTEXT;
    }

    static byte[] json(IBaseResource resource) {
        return context().newJsonParser().encodeResourceToString(resource).getBytes(StandardCharsets.UTF_8);
    }

    static IBaseResource parse(String json) {
        return context().newJsonParser().parseResource(json);
    }
}
