package dev.rationale.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** XML through HAPI's parser, strictly: a lenient one loses values in silence. HAPI starts only when XML arrives. */
final class Xml {

    private Xml() {}

    static byte[] toJson(InputStream xml) throws IOException {
        FhirContext context = Hapi.context();
        try (InputStreamReader reader = new InputStreamReader(xml, StandardCharsets.UTF_8)) {
            IBaseResource resource = context.newXmlParser()
                    .setParserErrorHandler(new StrictErrorHandler())
                    .parseResource(reader);
            return Hapi.json(resource);
        } catch (DataFormatException e) {
            throw new UnreadableInput(
                    "The input is no FHIR R4 XML that can be read without loss.", "it is another version of FHIR.");
        }
    }
}
